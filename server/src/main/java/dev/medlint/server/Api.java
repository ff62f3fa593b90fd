package dev.medlint.server;

import dev.medlint.report.CatalogueJson;
import dev.medlint.report.FactLabels;
import dev.medlint.report.JsonReporter;
import dev.medlint.report.JsonlWriter;
import dev.medlint.report.OutputFormat;
import dev.medlint.report.ProvisionText;
import dev.medlint.report.RuleText;
import dev.medlint.run.FactNames;
import dev.medlint.run.Result;
import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/** Answers requests: the one place that knows addresses. Thread-safe. */
final class Api extends Handler.Abstract {

  private static final String CHECK_TYPES = "application/json, application/x-ndjson";
  private static final List<String> LINES =
      List.of("application/x-ndjson", "application/jsonl", "application/x-jsonlines");
  private static final int MOST_PARTS = 1000;

  /**
   * Streams last as long as their clients like, so that they must not take the places of others.
   */
  private static final int MOST_STREAMS = 8;

  /** A text takes several times its bytes while it is checked. */
  private static final int PART_OF_MEMORY = 8;

  /** Tells scripts what the command tells by its exit code, whatever the format of the answer. */
  private static final String OUTCOME = "Medlint-Outcome";

  /** What the browser is allowed to do with the page: nothing but to ask this server. */
  private static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Checks checks;
  private final Guard guard;
  private final Gate gate;
  private final Gate streams = new Gate(MOST_STREAMS, 0);
  private final Metrics metrics;
  private final Bodies bodies;
  private final PageFiles page = new PageFiles();
  private final Language language;
  private final Consumer<Throwable> failures;

  /**
   * Creates the handler.
   *
   * @param language spoken to clients that ask for none
   * @param failures is told of mistakes of the program
   */
  Api(Checks checks, ServerSettings settings, Language language, Consumer<Throwable> failures) {
    this.checks = checks;
    this.guard = new Guard(settings);
    this.gate = new Gate(settings.checks(), settings.waiting());
    this.bodies =
        new Bodies(
            settings.maxBytes(),
            Runtime.getRuntime().maxMemory() / PART_OF_MEMORY,
            settings.bodyTime());
    this.metrics = new Metrics(gate, streams, bodies);
    this.language = language;
    this.failures = failures;
  }

  /** What is known of a request under way. */
  private record Exchange(
      Request request,
      Response response,
      Callback callback,
      Fields parameters,
      Language language) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = Request.getPathInContext(request);
    Route route = Route.of(path);
    Request.addCompletionListener(
        request,
        failure ->
            metrics.answered(
                route.label(),
                response.getStatus(),
                System.nanoTime() - request.getBeginNanoTime()));
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Exchange exchange = new Exchange(request, response, callback, new Fields(), spoken(request));
    try {
      Fields parameters = Request.extractQueryParameters(request);
      exchange =
          new Exchange(request, response, callback, parameters, language(parameters, request));
      admit(request, route, path);
      answer(exchange, route, path);
    } catch (ProblemException e) {
      refuse(exchange, e.problem());
    } catch (Exception e) {
      fail(exchange, e);
    }
    return true;
  }

  /** Lets a request in, or says why not. */
  private void admit(Request request, Route route, String path) throws ProblemException {
    Optional<Problem> refusal = guard.refusal(request);
    if (refusal.isPresent()) {
      throw new ProblemException(refusal.get());
    }
    if (!route.isOpen() && !guard.isAuthorized(request)) {
      throw new ProblemException(Problem.unauthorized());
    }
    if (route == Route.NONE) {
      throw new ProblemException(
          Problem.notFound(
              new LocalizedText("Здесь ничего нет: " + path, "Nothing is here: " + path)));
    }
    String method = request.getMethod();
    if (!route.allows(method)) {
      throw new ProblemException(Problem.wrongMethod(method, route.methods()));
    }
  }

  private void answer(Exchange exchange, Route route, String path)
      throws ProblemException, IOException {
    switch (route) {
      case PAGE -> page(exchange, "index.html");
      case PAGE_PART -> page(exchange, path.substring("/page/".length()));
      case CHECK -> check(exchange);
      case FILES -> files(exchange);
      case RULES -> json(exchange, out -> CatalogueJson.writeRules(checks.rules(), out));
      case RULE -> rule(exchange, path.substring("/v1/rules/".length()));
      case PROVISIONS -> json(exchange, this::provisions);
      case PROVISION -> provision(exchange, path.substring("/v1/provisions/".length()));
      case FACTS -> json(exchange, FactLabels::write);
      case HEALTH -> json(exchange, this::health);
      case METRICS ->
          Answers.send(
              exchange.response(), Metrics.CONTENT_TYPE, metrics::write, exchange.callback());
      case OPENAPI -> resource(exchange, Api.class, "openapi.json");
      case SCHEMA -> resource(exchange, JsonReporter.class, "medlint-1.schema.json");
      case NONE -> throw new IllegalStateException(path);
    }
  }

  private void page(Exchange exchange, String name) throws ProblemException {
    PageFiles.Part part =
        page.part(name)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            new LocalizedText(
                                "У страницы нет части " + name + ".",
                                "The page has no part " + name + "."))));
    Response response = exchange.response();
    response.getHeaders().put("Content-Security-Policy", PAGE_POLICY);
    response.getHeaders().put("Referrer-Policy", "no-referrer");
    response.getHeaders().put("Cross-Origin-Opener-Policy", "same-origin");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    Answers.send(response, 200, part.type(), part.content(), exchange.callback());
  }

  /** Writes JSON as characters. */
  @FunctionalInterface
  private interface Json {
    void write(Writer out) throws IOException;
  }

  private static void json(Exchange exchange, Json json) throws IOException {
    Answers.send(
        exchange.response(),
        Answers.JSON,
        bytes -> {
          Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
          json.write(out);
          out.flush();
        },
        exchange.callback());
  }

  private static void resource(Exchange exchange, Class<?> owner, String name) throws IOException {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      Answers.send(exchange.response(), 200, Answers.JSON, in.readAllBytes(), exchange.callback());
    }
  }

  private void health(Writer out) throws IOException {
    JsonFields fields = new JsonFields(out);
    fields.put("status", "ok");
    fields.put("version", checks.tool().version());
    fields.put("pack", checks.tool().pack());
    fields.put("asOf", checks.day().toString());
    fields.end();
  }

  private void provisions(Writer out) throws IOException {
    JsonFields fields = new JsonFields(out);
    fields.put("provisions", checks.provisions());
    fields.end();
  }

  private void rule(Exchange exchange, String id) throws ProblemException, IOException {
    Query.of(exchange.parameters(), Query.OF_ALL, exchange.language());
    RuleText rule =
        checks
            .rule(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            new LocalizedText(
                                "Нет правила " + id + ".", "There is no rule " + id + "."))));
    json(exchange, out -> CatalogueJson.writeRule(rule, out));
  }

  private void provision(Exchange exchange, String id) throws ProblemException, IOException {
    Query query = Query.of(exchange.parameters(), Query.OF_PROVISION, exchange.language());
    ProvisionText provision =
        checks
            .provision(id, query)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.notFound(
                            new LocalizedText(
                                "Нет нормы " + id + ", или на этот день она не действует.",
                                "There is no provision "
                                    + id
                                    + ", or it is not in force on that day."))));
    json(exchange, out -> CatalogueJson.writeProvision(provision, out));
  }

  private void check(Exchange exchange) throws ProblemException {
    String type = type(exchange.request());
    Query query = Query.of(exchange.parameters(), Query.OF_CHECK, exchange.language());
    if (LINES.contains(type)) {
      lines(exchange, query);
      return;
    }
    if (!type.equals(Answers.JSON)) {
      throw new ProblemException(Problem.wrongType(type, CHECK_TYPES));
    }
    bodies
        .bytes(exchange.request())
        .whenCompleteAsync(
            (json, failure) -> finish(exchange, failure, () -> record(exchange, json, query)),
            exchange.request().getComponents().getExecutor());
  }

  private void record(Exchange exchange, byte[] json, Query query)
      throws ProblemException, IOException, InterruptedException {
    Result result = gate.pass(() -> checks.record(json, query));
    metrics.count(result);
    exchange.response().getHeaders().put(OUTCOME, checks.outcome(result).id());
    Answers.send(
        exchange.response(),
        Answers.JSON,
        out -> checks.write(result, query, out),
        exchange.callback());
  }

  /** Answers a line as soon as it was checked, on a thread that the whole stream keeps. */
  private void lines(Exchange exchange, Query query) {
    exchange
        .request()
        .getComponents()
        .getExecutor()
        .execute(() -> finish(exchange, null, () -> stream(exchange, query)));
  }

  private void stream(Exchange exchange, Query query)
      throws ProblemException, IOException, InterruptedException {
    bodies.checkLength(exchange.request());
    Response response = exchange.response();
    InputStream in = bodies.stream(exchange.request());
    OutputStream out = Content.Sink.asOutputStream(response);
    try {
      streams.pass(
          () -> {
            try {
              response.setStatus(200);
              response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.JSON_LINES);
              response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
              Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
              JsonlWriter lines = checks.lines(query, writer);
              checks.lines(
                  in,
                  query,
                  result -> {
                    metrics.count(result);
                    result.write(lines);
                  });
              writer.flush();
              return null;
            } catch (IOException e) {
              throw new ClientGoneException(e);
            }
          });
    } catch (ClientGoneException e) {
      throw e.cause();
    }
    response.write(true, null, exchange.callback());
  }

  private void files(Exchange exchange) throws ProblemException {
    Request request = exchange.request();
    String type = type(request);
    if (!type.equals("multipart/form-data")) {
      throw new ProblemException(Problem.wrongType(type, "multipart/form-data"));
    }
    Query query = Query.of(exchange.parameters(), Query.OF_FILES, exchange.language());
    bodies
        .parts(request, MOST_PARTS)
        .whenCompleteAsync(
            (parts, failure) -> finish(exchange, failure, () -> files(exchange, parts, query)),
            request.getComponents().getExecutor());
  }

  private void files(Exchange exchange, MultiPartFormData.Parts parts, Query query)
      throws ProblemException, IOException, InterruptedException {
    try (parts) {
      FormContent form = FormContent.of(parts);
      Checks.Checked checked = gate.pass(() -> checks.files(form.files(), form.facts(), query));
      checked.report().files().forEach(metrics::count);
      metrics.countUnread(checked.report().unread().size());
      exchange.response().getHeaders().put(OUTCOME, checked.report().outcome().id());
      if (query.annotate()) {
        Checks.Upload copy = checks.annotated(checked);
        download(exchange.response(), copy.name());
        Answers.send(
            exchange.response(),
            200,
            "application/octet-stream",
            copy.content(),
            exchange.callback());
        return;
      }
      OutputFormat format = query.format().orElse(OutputFormat.JSON);
      if (format != OutputFormat.JSON) {
        download(exchange.response(), format.fileName());
      }
      Answers.send(
          exchange.response(),
          type(format),
          out -> checks.write(checked, out),
          exchange.callback());
    }
  }

  /** What is opened from this server could ask it: reports are saved, not shown in its place. */
  private static void download(Response response, String name) {
    String file = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    String encoded = URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    response.getHeaders().put("Content-Disposition", "attachment; filename*=UTF-8''" + encoded);
  }

  private static String type(OutputFormat format) {
    return switch (format) {
      case JSON, SARIF, GITLAB -> Answers.JSON;
      case JSONL -> Answers.JSON_LINES;
      case HTML -> "text/html; charset=utf-8";
      case CSV -> "text/csv; charset=utf-8";
      case CHECKSTYLE, JUNIT -> "application/xml";
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case TEXT, GITHUB -> "text/plain; charset=utf-8";
      case SITE_HTML, SITE_CSV -> throw new IllegalArgumentException(format.id());
    };
  }

  private static String type(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    if (type == null) {
      return "";
    }
    int end = type.indexOf(';');
    return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
  }

  /** What is done with a request once its body is there. */
  @FunctionalInterface
  private interface Step {
    void run() throws ProblemException, IOException, InterruptedException;
  }

  private void finish(Exchange exchange, Throwable failure, Step step) {
    try {
      if (failure != null) {
        throw new ProblemException(bodies.problem(failure));
      }
      step.run();
    } catch (ProblemException e) {
      refuse(exchange, e.problem());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      refuse(exchange, Problem.stopping());
    } catch (IOException e) {
      // Nobody is there any more to be answered.
      exchange.callback().failed(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      fail(exchange, e);
    }
  }

  private void refuse(Exchange exchange, Problem problem) {
    bodies.passOver(
        exchange.request(),
        problem.status() == 408,
        () -> Answers.send(exchange.response(), problem, exchange.language(), exchange.callback()));
  }

  private void fail(Exchange exchange, Throwable cause) {
    failures.accept(cause);
    if (exchange.response().isCommitted()) {
      exchange.callback().failed(cause);
      return;
    }
    Answers.send(
        exchange.response(),
        Problem.broken(new LocalizedText(cause.toString(), cause.toString())),
        exchange.language(),
        exchange.callback());
  }

  private Language language(Fields parameters, Request request) throws ProblemException {
    return Query.language(parameters).orElse(spoken(request));
  }

  /** Returns the first language of the client that the tool speaks. */
  private Language spoken(Request request) {
    for (Locale locale : Request.getLocales(request)) {
      if (!request.getHeaders().contains(HttpHeader.ACCEPT_LANGUAGE)) {
        break;
      }
      if (locale.getLanguage().equals("ru")) {
        return Language.RU;
      }
      if (locale.getLanguage().equals("en")) {
        return Language.EN;
      }
    }
    return language;
  }

  /** Carries out of the gate that writing failed. */
  private static final class ClientGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final IOException cause;

    private ClientGoneException(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    private IOException cause() {
      return cause;
    }
  }

  /** What a form brings: files, and facts of all of them. */
  private record FormContent(List<Checks.Upload> files, Map<String, String> facts) {

    static FormContent of(MultiPartFormData.Parts parts) throws ProblemException, IOException {
      List<Checks.Upload> files = new ArrayList<>();
      Map<String, String> facts = new LinkedHashMap<>();
      for (MultiPart.Part part : parts) {
        if (part.getFileName() != null) {
          String name = part.getFileName().isBlank() ? "text.txt" : part.getFileName();
          try (InputStream in = Content.Source.asInputStream(part.getContentSource())) {
            files.add(new Checks.Upload(name, in.readAllBytes()));
          }
        } else {
          fact(part.getName(), part.getContentAsString(StandardCharsets.UTF_8), facts);
        }
      }
      if (files.isEmpty()) {
        throw new ProblemException(
            Problem.wrongForm(
                new LocalizedText("В форме нет ни одного файла.", "The form holds no file.")));
      }
      return new FormContent(files, facts);
    }

    private static void fact(String name, String value, Map<String, String> facts)
        throws ProblemException {
      if (name == null || !FactNames.ALL.contains(name)) {
        throw Query.wrong("поле", "field", String.valueOf(name), FactNames.ALL);
      }
      if (value.isBlank()) {
        return;
      }
      String all = facts.merge(name, value.strip(), (before, more) -> before + ',' + more);
      Optional<LocalizedText> problem = FactNames.problem(name, all);
      if (problem.isPresent()) {
        throw new ProblemException(Problem.wrongRequest(problem.get()));
      }
    }
  }
}
