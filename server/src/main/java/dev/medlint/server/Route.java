package dev.medlint.server;

import java.util.List;

/** The addresses that there are. Their labels are what metrics know them by. */
enum Route {
  PAGE("/", true, "GET", "HEAD"),
  PAGE_PART("/page/{name}", true, "GET", "HEAD"),
  CHECK("/v1/check", false, "POST"),
  FILES("/v1/files", false, "POST"),
  RULES("/v1/rules", false, "GET", "HEAD"),
  RULE("/v1/rules/{id}", false, "GET", "HEAD"),
  PROVISIONS("/v1/provisions", false, "GET", "HEAD"),
  PROVISION("/v1/provisions/{id}", false, "GET", "HEAD"),
  FACTS("/v1/facts", false, "GET", "HEAD"),
  HEALTH("/health", true, "GET", "HEAD"),
  METRICS("/metrics", false, "GET", "HEAD"),
  OPENAPI("/openapi.json", true, "GET", "HEAD"),
  SCHEMA("/schemas/medlint-1.schema.json", true, "GET", "HEAD"),
  NONE("none", false);

  private final String label;
  private final boolean open;
  private final List<String> methods;

  Route(String label, boolean open, String... methods) {
    this.label = label;
    this.open = open;
    this.methods = List.of(methods);
  }

  /** Returns the route of a path. */
  static Route of(String path) {
    for (Route route : values()) {
      int variable = route.label.indexOf('{');
      boolean fits =
          variable < 0
              ? route.label.equals(path)
              : path.length() > variable && path.startsWith(route.label.substring(0, variable));
      if (fits) {
        return route;
      }
    }
    return NONE;
  }

  /** Returns the path as it is written in the description of the API. */
  String label() {
    return label;
  }

  /** Returns whether no token is needed: there is nothing of anybody's in the answer. */
  boolean isOpen() {
    return open;
  }

  boolean allows(String method) {
    return methods.contains(method);
  }

  String methods() {
    return String.join(", ", methods);
  }
}
