/** The whole program as one module of the runtime that the image brings along. */
module dev.medlint {
  requires java.logging;
  requires java.xml;

  // A module that exports nothing would not be looked at, since the program is started by its class.
  exports dev.medlint.cli;
}
