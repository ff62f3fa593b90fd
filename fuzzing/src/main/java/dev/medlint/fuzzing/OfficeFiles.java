package dev.medlint.fuzzing;

/** Small sound office files, with something of what readers have to know. */
final class OfficeFiles {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String W =
      " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";
  private static final String X =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
          + OFFICE
          + "\"";
  private static final String ODF =
      " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
          + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
          + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
          + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
          + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
          + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
          + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
  private static final String ODF_BODY =
      "<text:h text:outline-level=\"2\">Сон</text:h><text:p text:style-name=\"S\">Спите<text:s"
          + " text:c=\"2\"/><text:span>боль</text:span>ше<text:line-break/><office:annotation>"
          + "<dc:creator>А</dc:creator><text:p>medlint-disable-next-line cure-story: так</text:p>"
          + "</office:annotation>Помогли травы<text:note><text:note-body><text:p>Сноска</text:p>"
          + "</text:note-body></text:note></text:p><text:list><text:list-item><text:p>раз</text:p>"
          + "</text:list-item></text:list><table:table><table:table-row><table:table-cell"
          + " table:number-columns-repeated=\"2\"><text:p>а</text:p></table:table-cell>"
          + "</table:table-row></table:table><draw:frame><draw:text-box><text:p>рамка</text:p>"
          + "</draw:text-box></draw:frame><text:a xlink:href=\"https://a.example\">тут</text:a>";

  private OfficeFiles() {}

  static Parts docx() {
    return new Parts("")
        .with(
            "word/document.xml",
            HEAD
                + "<w:document"
                + W
                + "><w:body><w:p><w:pPr><w:pStyle w:val=\"H1\"/></w:pPr><w:r><w:t>Сон</w:t></w:r>"
                + "</w:p><w:p><w:r><w:t xml:space=\"preserve\">Помогли </w:t></w:r><w:ins><w:r><w:t>"
                + "травы</w:t><w:tab/><w:noBreakHyphen/></w:r></w:ins><w:del><w:r><w:delText>нет"
                + "</w:delText></w:r></w:del><w:commentRangeStart w:id=\"1\"/><w:r><w:rPr><w:vanish/>"
                + "</w:rPr><w:t>тайно</w:t></w:r><w:commentRangeEnd w:id=\"1\"/><w:r>"
                + "<w:footnoteReference w:id=\"2\"/></w:r><w:hyperlink r:id=\"rId9\"><w:r><w:t>тут"
                + "</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>"
                + "<w:instrText>HYPERLINK \"https://b.example\"</w:instrText></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>поле</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType=\"end\"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan"
                + " w:val=\"2\"/></w:tcPr><w:p><w:r><w:t>а</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
                + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:p/></mc:Choice><mc:Fallback>"
                + "<w:p><w:r><w:t>б</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:sdt>"
                + "<w:sdtContent><w:p><w:r><w:t>в</w:t></w:r></w:p></w:sdtContent></w:sdt><w:sectPr>"
                + "<w:headerReference r:id=\"rId3\"/></w:sectPr></w:body></w:document>")
        .with(
            "word/styles.xml",
            HEAD
                + "<w:styles"
                + W
                + "><w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/>"
                + "<w:basedOn w:val=\"H0\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                + "<w:style w:styleId=\"H0\"><w:basedOn w:val=\"H1\"/></w:style></w:styles>")
        .with(
            "word/comments.xml",
            HEAD
                + "<w:comments"
                + W
                + "><w:comment w:id=\"1\" w:author=\"А\"><w:p><w:r><w:t>medlint-disable cure-story:"
                + " так</w:t></w:r></w:p></w:comment></w:comments>")
        .with(
            "word/footnotes.xml",
            HEAD
                + "<w:footnotes"
                + W
                + "><w:footnote w:id=\"2\"><w:p><w:r><w:t>Сноска</w:t></w:r></w:p></w:footnote>"
                + "</w:footnotes>")
        .with("word/header1.xml", HEAD + "<w:hdr" + W + "><w:p/></w:hdr>")
        .with(
            "word/_rels/document.xml.rels",
            HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + relation("rId1", "styles", "styles.xml")
                + relation("rId2", "comments", "comments.xml")
                + relation("rId3", "header", "header1.xml")
                + relation("rId4", "footnotes", "../word/footnotes.xml")
                + "<Relationship Id=\"rId9\" Type=\""
                + OFFICE
                + "/hyperlink\" Target=\"https://a.example/\" TargetMode=\"External\"/></Relationships>")
        .with(
            "_rels/.rels",
            HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + relation("rId1", "officeDocument", "word/document.xml")
                + "</Relationships>")
        .with(
            "[Content_Types].xml",
            HEAD
                + "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/"
                + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + OFFICE
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  static Parts odt() {
    return new Parts("application/vnd.oasis.opendocument.text")
        .with(
            "content.xml",
            HEAD
                + "<office:document-content"
                + ODF
                + "><office:automatic-styles><style:style style:name=\"S\""
                + " style:parent-style-name=\"T\" style:family=\"paragraph\"/>"
                + "</office:automatic-styles><office:body><office:text>"
                + ODF_BODY
                + "</office:text></office:body></office:document-content>")
        .with(
            "styles.xml",
            HEAD
                + "<office:document-styles"
                + ODF
                + "><office:styles><style:style style:name=\"T\" style:parent-style-name=\"T\""
                + " style:family=\"paragraph\"/></office:styles><office:master-styles>"
                + "<style:master-page><style:header><text:p>верх</text:p></style:header>"
                + "</style:master-page></office:master-styles></office:document-styles>")
        .with(
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
  }

  /** Returns a text of LibreOffice in one XML file. */
  static String flat() {
    return HEAD
        + "<office:document"
        + ODF
        + "><office:automatic-styles/><office:master-styles/><office:body><office:text>"
        + ODF_BODY
        + "</office:text></office:body></office:document>";
  }

  static Parts xlsx() {
    return new Parts("")
        .with(
            "xl/worksheets/sheet1.xml",
            HEAD
                + "<worksheet"
                + X
                + "><cols><col min=\"2\" max=\"3\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c"
                + " r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row><row r=\"2\""
                + " hidden=\"0\"><c r=\"A2\" t=\"inlineStr\"><is><t>Сон</t></is></c><c r=\"B2\""
                + " t=\"str\" s=\"1\"><f>A1&amp;B1</f><v>Помогли травы</v></c><c r=\"C2\"><v>45000.5</v>"
                + "</c><c r=\"D2\" t=\"b\"><v>1</v></c></row></sheetData><mergeCells count=\"1\">"
                + "<mergeCell ref=\"A3:B4\"/></mergeCells><hyperlinks><hyperlink ref=\"A2\""
                + " r:id=\"rId1\"/></hyperlinks></worksheet>")
        .with(
            "xl/sharedStrings.xml",
            HEAD
                + "<sst"
                + X
                + " count=\"3\"><si><t>Заголовок</t></si><si><r><t>Текст</t></r><rPh><t>х</t></rPh>"
                + "</si><si><t xml:space=\"preserve\"> объект_x000D_ </t></si></sst>")
        .with(
            "xl/workbook.xml",
            HEAD
                + "<workbook"
                + X
                + "><workbookPr date1904=\"1\"/><sheets><sheet name=\"Объявления\" sheetId=\"1\""
                + " state=\"visible\" r:id=\"rId1\"/></sheets></workbook>")
        .with(
            "xl/styles.xml",
            HEAD
                + "<styleSheet"
                + X
                + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy;@\"/></numFmts><cellXfs>"
                + "<xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>")
        .with(
            "xl/_rels/workbook.xml.rels",
            HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + relation("rId1", "worksheet", "worksheets/sheet1.xml")
                + relation("rId2", "sharedStrings", "sharedStrings.xml")
                + relation("rId3", "styles", "/xl/styles.xml")
                + "</Relationships>")
        .with(
            "_rels/.rels",
            HEAD
                + "<Relationships xmlns=\""
                + PACKAGE
                + "relationships\">"
                + relation("rId1", "officeDocument", "xl/workbook.xml")
                + "</Relationships>")
        .with(
            "[Content_Types].xml",
            HEAD
                + "<Types xmlns=\""
                + PACKAGE
                + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "</Types>");
  }
}
