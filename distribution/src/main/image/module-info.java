/** The whole program as one module of the runtime that the image brings along. */
module dev.medlint {
  requires java.logging;
  requires java.xml;

  // A module that exports nothing would not be looked at, since the program is started by its class.
  exports dev.medlint.cli;

  // What Jetty looks for by name when the server starts.
  uses org.eclipse.jetty.http.HttpFieldPreEncoder;
  uses org.slf4j.spi.SLF4JServiceProvider;

  provides org.eclipse.jetty.http.HttpFieldPreEncoder with
      org.eclipse.jetty.http.Http10FieldPreEncoder,
      org.eclipse.jetty.http.Http11FieldPreEncoder;
  provides org.slf4j.spi.SLF4JServiceProvider with
      org.slf4j.nop.NOPServiceProvider;
}
