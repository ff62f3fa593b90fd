package dev.medlint.draft;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import dev.medlint.source.WatchedReader;
import dev.medlint.source.WatchedStream;
import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/**
 * Opens XML of strangers: no document type is read, so that no entity is expanded and nothing
 * outside the file is ever looked at. Thread-safe.
 */
public final class SafeXml {

  private static final int DEEPEST = 1_000;
  private static final int LONGEST_ATTRIBUTE = 1 << 20;

  private SafeXml() {}

  /**
   * Opens characters; places that the reader tells are UTF-16 offsets into them.
   *
   * @throws XMLStreamException if there is nothing to read
   */
  public static XMLStreamReader2 open(Reader characters) throws XMLStreamException {
    return (XMLStreamReader2) factory().createXMLStreamReader(new WatchedReader(characters));
  }

  /**
   * Opens bytes in the encoding that they declare.
   *
   * @throws XMLStreamException if there is nothing to read, or in no known encoding
   */
  public static XMLStreamReader2 open(InputStream bytes) throws XMLStreamException {
    return (XMLStreamReader2) factory().createXMLStreamReader(new WatchedStream(bytes));
  }

  private static WstxInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
    return factory;
  }
}
