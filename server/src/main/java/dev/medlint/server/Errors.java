package dev.medlint.server;

import dev.medlint.source.Language;
import dev.medlint.source.LocalizedText;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Says in our words what the library refuses by itself, such as a request that is no HTTP. */
final class Errors extends ErrorHandler {

  private final Language language;

  Errors(Language language) {
    this.language = language;
  }

  @Override
  public boolean errorPageForMethod(String method) {
    return true;
  }

  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int status,
      String message,
      Throwable cause,
      Callback callback) {
    Answers.send(response, problem(status, message), language, callback);
  }

  private static Problem problem(int status, String message) {
    String words = String.valueOf(message);
    if (status == 503) {
      return Problem.stopping();
    }
    if (status >= 500) {
      return Problem.broken(new LocalizedText(words, words));
    }
    return Problem.wrongRequest(new LocalizedText(words, words)).withStatus(status);
  }
}
