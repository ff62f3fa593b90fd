package dev.medlint.server;

import dev.medlint.source.LocalizedText;
import java.util.Objects;

/**
 * Why a request was not answered as it wished, as RFC 9457 has it.
 *
 * @param status of HTTP
 * @param name of the kind of problem, which programs may go by
 * @param title the kind of problem in words, the same each time
 * @param detail what is wrong this time
 * @param remedy what to do
 */
record Problem(
    int status, String name, LocalizedText title, LocalizedText detail, LocalizedText remedy) {

  Problem {
    Objects.requireNonNull(name);
    Objects.requireNonNull(title);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(remedy);
  }

  /** Returns the same problem with another status. */
  Problem withStatus(int other) {
    return new Problem(other, name, title, detail, remedy);
  }

  private static Problem of(
      int status,
      String name,
      String titleRu,
      String titleEn,
      LocalizedText detail,
      LocalizedText remedy) {
    return new Problem(status, name, new LocalizedText(titleRu, titleEn), detail, remedy);
  }

  /** A request whose content or parameters cannot be understood. */
  static Problem wrongRequest(LocalizedText detail) {
    return of(
        400,
        "wrong-request",
        "Запрос не понят",
        "The request was not understood",
        detail,
        new LocalizedText(
            "Исправьте запрос; как он устроен, описано в /openapi.json.",
            "Correct the request; /openapi.json tells how one is built."));
  }

  /** A form that is not built as {@code multipart/form-data} asks, or holds no file. */
  static Problem wrongForm(LocalizedText detail) {
    return of(
        400,
        "wrong-form",
        "Файлы не получены",
        "No files were received",
        detail,
        new LocalizedText(
            "Пошлите multipart/form-data, где у каждого файла есть имя (filename).",
            "Send multipart/form-data in which each file has a filename."));
  }

  static Problem unauthorized() {
    return of(
        401,
        "unauthorized",
        "Нужен токен",
        "A token is needed",
        new LocalizedText(
            "В запросе нет токена, или он не тот.",
            "The request brings no token, or not the right one."),
        new LocalizedText(
            "Добавьте заголовок Authorization: Bearer ТОКЕН; токен знает тот, кто запустил"
                + " medlint serve.",
            "Add the header Authorization: Bearer TOKEN; who started medlint serve knows the"
                + " token."));
  }

  /** A page of somebody else asks. */
  static Problem wrongOrigin(LocalizedText detail) {
    return forbidden(
        detail,
        new LocalizedText(
            "Если так и нужно, запустите сервер с --origin АДРЕС.",
            "If this is meant, start the server with --origin ADDRESS."));
  }

  /** The server is asked by a name that is not its own. */
  static Problem wrongHost(LocalizedText detail) {
    return forbidden(
        detail,
        new LocalizedText(
            "Если так и нужно, например за прокси, запустите сервер с токеном: --token-file ФАЙЛ.",
            "If this is meant, such as behind a proxy, start the server with a token: --token-file"
                + " FILE."));
  }

  private static Problem forbidden(LocalizedText detail, LocalizedText remedy) {
    return of(
        403,
        "forbidden",
        "Отсюда спрашивать нельзя",
        "Requests from there are not answered",
        detail,
        remedy);
  }

  static Problem notFound(LocalizedText detail) {
    return of(
        404,
        "not-found",
        "Такого адреса нет",
        "There is no such address",
        detail,
        new LocalizedText(
            "Какие адреса есть, перечислено в /openapi.json.",
            "/openapi.json lists the addresses that there are."));
  }

  static Problem wrongMethod(String method, String allowed) {
    return of(
        405,
        "wrong-method",
        "Этим методом адрес не спрашивают",
        "The address is not asked by this method",
        new LocalizedText(
            method + " здесь не подходит; можно: " + allowed + ".",
            method + " does not fit here; allowed: " + allowed + "."),
        new LocalizedText(
            "Повторите запрос подходящим методом.", "Repeat the request by a method that fits."));
  }

  static Problem tooSlow(long seconds) {
    return of(
        408,
        "too-slow",
        "Запрос шёл слишком долго",
        "The request took too long to come",
        new LocalizedText(
            "За " + seconds + " с запрос не пришёл целиком.",
            "The request had not come as a whole within " + seconds + " s."),
        new LocalizedText(
            "Проверьте связь и повторите запрос.", "Check the connection and repeat the request."));
  }

  static Problem tooLarge(long maxBytes) {
    return of(
        413,
        "too-large",
        "Запрос слишком велик",
        "The request is too large",
        new LocalizedText(
            "Можно прислать не больше " + maxBytes + " байт.",
            "At most " + maxBytes + " bytes may be sent."),
        new LocalizedText(
            "Пошлите тексты по частям или запустите сервер с большим --max-body.",
            "Send the texts in parts, or start the server with a larger --max-body."));
  }

  static Problem wrongType(String found, String allowed) {
    String ru = found.isEmpty() ? "Вид содержимого не назван" : "«" + found + "» здесь не читается";
    String en = found.isEmpty() ? "No content type is named" : "“" + found + "” is not read here";
    return of(
        415,
        "wrong-type",
        "Такое содержимое не читается",
        "Content of this type is not read",
        new LocalizedText(ru + "; можно: " + allowed + ".", en + "; allowed: " + allowed + "."),
        new LocalizedText(
            "Назовите вид содержимого в заголовке Content-Type.",
            "Name the type of the content in the header Content-Type."));
  }

  static Problem busy() {
    return of(
        503,
        "busy",
        "Сервер занят",
        "The server is busy",
        new LocalizedText(
            "Запросов сейчас больше, чем можно проверить и поставить в очередь.",
            "There are more requests now than can be checked or wait."),
        new LocalizedText(
            "Повторите запрос позже; через сколько секунд, сказано в Retry-After.",
            "Repeat the request later; Retry-After tells after how many seconds."));
  }

  static Problem stopping() {
    return of(
        503,
        "stopping",
        "Сервер останавливается",
        "The server is stopping",
        new LocalizedText(
            "Новые запросы уже не принимаются.", "New requests are not taken any more."),
        new LocalizedText(
            "Повторите запрос, когда сервер снова запустят.",
            "Repeat the request once the server has been started again."));
  }

  /** A mistake of the program. */
  static Problem broken(LocalizedText detail) {
    return of(
        500,
        "broken",
        "Внутренняя ошибка medlint",
        "An internal error of medlint",
        detail,
        new LocalizedText(
            "Текст не проверен. Сообщите об ошибке разработчикам.",
            "The text was not checked. Please report the error."));
  }
}
