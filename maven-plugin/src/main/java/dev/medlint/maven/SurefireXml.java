package dev.medlint.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes examples as Surefire writes tests, so that builds and their servers show them. */
final class SurefireXml {

  private final OutputStream stream;

  /** Creates a writer; the stream stays open. */
  SurefireXml(OutputStream stream) {
    this.stream = stream;
  }

  /** Writes a run: a suite a pack, a test an example. */
  void write(ExampleRun run) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(stream, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("testsuite");
      xml.writeAttribute("name", run.suite());
      xml.writeAttribute("time", seconds(run.time()));
      xml.writeAttribute("tests", Integer.toString(run.cases().size()));
      xml.writeAttribute("errors", "0");
      xml.writeAttribute("skipped", Integer.toString(run.count(ExampleRun.Result.KNOWN_MISS)));
      xml.writeAttribute("failures", Integer.toString(run.wrong().size()));
      for (ExampleRun.Case one : run.cases()) {
        write(one, run, xml);
      }
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static void write(ExampleRun.Case one, ExampleRun run, XMLStreamWriter xml)
      throws XMLStreamException {
    String line = one.place().substring(one.place().lastIndexOf(':') + 1);
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testcase");
    // The line keeps examples of the same words apart.
    xml.writeAttribute("name", clean(line + " " + one.name()));
    xml.writeAttribute("classname", clean(run.suite() + "." + one.rule()));
    xml.writeAttribute("time", seconds(one.time()));
    if (one.result() == ExampleRun.Result.WRONG) {
      xml.writeStartElement("failure");
      xml.writeAttribute("message", clean(one.problem()));
      xml.writeAttribute("type", "dev.medlint.RuleSpec");
      xml.writeCharacters(clean(one.place() + " " + one.problem()));
      xml.writeEndElement();
    } else if (one.result() == ExampleRun.Result.KNOWN_MISS) {
      xml.writeStartElement("skipped");
      xml.writeAttribute("message", run.wording().in("известный пропуск", "a known miss"));
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.3f", time.toMillis() / 1000.0);
  }

  /** XML has no way to write most control characters. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> isOfXml(c) ? c : '\ufffd').forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isOfXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c < 0xd800)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
