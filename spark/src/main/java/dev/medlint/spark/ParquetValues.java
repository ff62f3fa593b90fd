package dev.medlint.spark;

import dev.medlint.source.LocalizedText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/**
 * Takes the values of a record out of a row of Parquet: strings, whole numbers, booleans, days and
 * lists of strings. Immutable and thread-safe.
 */
final class ParquetValues {

  /** How the values of a column are taken. */
  private enum Kind {
    STRING,
    INT,
    LONG,
    BOOLEAN,
    DAY,
    /** Values that follow each other in the column itself. */
    STRINGS,
    /** A list whose items stand right below it. */
    LIST,
    /** A list whose items each stand in a group of their own. */
    LIST_OF_GROUPS
  }

  /** Only counted by: whatever else an export keeps under these names is no mistake. */
  private static final Set<String> LENIENT = Set.of("host", "url");

  private final ColumnNames columns;
  private final MessageType projection;
  private final List<Kind> kinds;
  private final Optional<LocalizedText> problem;

  ParquetValues(MessageType schema, ReadOptions options) {
    this.columns = options.columns();
    List<Type> taken = new ArrayList<>();
    List<Kind> found = new ArrayList<>();
    Optional<LocalizedText> wrong = Reasons.columns(columns, ParquetRowsReader.names(schema));
    for (String field : ColumnNames.FIELDS) {
      String name = columns.of(field);
      if (!schema.containsField(name) || contains(taken, name)) {
        continue;
      }
      Type type = schema.getType(name);
      Optional<Kind> kind = kind(type);
      if (kind.isPresent()) {
        taken.add(type);
        found.add(kind.get());
      } else if (wrong.isEmpty() && !LENIENT.contains(field)) {
        wrong = Optional.of(wrongType(type));
      }
    }
    this.projection = new MessageType(schema.getName(), taken);
    this.kinds = List.copyOf(found);
    this.problem = wrong;
  }

  private static boolean contains(List<Type> types, String name) {
    return types.stream().anyMatch(type -> type.getName().equals(name));
  }

  private static LocalizedText wrongType(Type type) {
    String name = type.getName();
    String is =
        type.isPrimitive()
            ? type.asPrimitiveType().getPrimitiveTypeName().name()
            : type.getLogicalTypeAnnotation() == null
                ? "group"
                : type.getLogicalTypeAnnotation().toString();
    return new LocalizedText(
        "в столбце «"
            + name
            + "» значения типа "
            + is
            + ", читаются строки, целые числа, даты, логические значения и списки строк; приведите"
            + " столбец к строке или назовите другой: --column",
        "column “"
            + name
            + "” has values of type "
            + is
            + "; strings, whole numbers, dates, booleans and lists of strings are read; cast it to"
            + " a string or name another: --column");
  }

  /** Returns why the table cannot be read; empty: it can. */
  Optional<LocalizedText> problem() {
    return problem;
  }

  /** Returns the columns that a record has. */
  MessageType projection() {
    return projection;
  }

  private static Optional<Kind> kind(Type type) {
    boolean repeated = type.isRepetition(Type.Repetition.REPEATED);
    if (type.isPrimitive()) {
      Optional<Kind> single = single(type);
      if (!repeated) {
        return single;
      }
      return single.filter(Kind.STRING::equals).map(kind -> Kind.STRINGS);
    }
    GroupType group = type.asGroupType();
    boolean list =
        !repeated
            && group.getLogicalTypeAnnotation()
                instanceof LogicalTypeAnnotation.ListLogicalTypeAnnotation
            && group.getFieldCount() == 1
            && group.getType(0).isRepetition(Type.Repetition.REPEATED);
    if (!list) {
      return Optional.empty();
    }
    Type item = group.getType(0);
    if (item.isPrimitive()) {
      return single(item).filter(Kind.STRING::equals).map(kind -> Kind.LIST);
    }
    GroupType items = item.asGroupType();
    boolean ofStrings =
        items.getFieldCount() == 1
            && items.getType(0).isPrimitive()
            && !items.getType(0).isRepetition(Type.Repetition.REPEATED)
            && single(items.getType(0)).equals(Optional.of(Kind.STRING));
    return ofStrings ? Optional.of(Kind.LIST_OF_GROUPS) : Optional.empty();
  }

  /** Returns how one value is taken; the annotation of a type changes what its bytes mean. */
  private static Optional<Kind> single(Type type) {
    LogicalTypeAnnotation means = type.getLogicalTypeAnnotation();
    PrimitiveTypeName stored = type.asPrimitiveType().getPrimitiveTypeName();
    boolean number =
        means == null || means instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation;
    boolean text =
        means == null
            || means instanceof LogicalTypeAnnotation.StringLogicalTypeAnnotation
            || means instanceof LogicalTypeAnnotation.EnumLogicalTypeAnnotation
            || means instanceof LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
    return switch (stored) {
      case BINARY -> text ? Optional.of(Kind.STRING) : Optional.empty();
      case BOOLEAN -> Optional.of(Kind.BOOLEAN);
      case INT64 -> number ? Optional.of(Kind.LONG) : Optional.empty();
      case INT32 ->
          means instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation
              ? Optional.of(Kind.DAY)
              : number ? Optional.of(Kind.INT) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns the size of the strings of a row, in bytes. */
  long size(Group row) {
    long size = 0;
    for (int i = 0; i < kinds.size(); i++) {
      for (Binary string : strings(row, i)) {
        size += string.length();
      }
    }
    return size;
  }

  /**
   * Returns the values of a row by the names of their columns.
   *
   * @param place stands for the id where there is none
   */
  Read read(Group row, String place) {
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < kinds.size(); i++) {
      String name = projection.getFieldName(i);
      if (row.getFieldRepetitionCount(i) == 0) {
        continue;
      }
      try {
        values.put(name, value(row, i));
      } catch (CharacterCodingException e) {
        return new Read(
            Map.of(),
            Optional.of(
                new LocalizedText(
                    "байты столбца «" + name + "» не складываются в UTF-8; запишите таблицу заново",
                    "the bytes of column “" + name + "” are not UTF-8; write the table anew")));
      }
    }
    values.putIfAbsent(columns.of("id"), place);
    if ("".equals(values.get(columns.of("text"))) && values.containsKey(columns.of("html"))) {
      values.remove(columns.of("text"));
    }
    return new Read(values, Optional.empty());
  }

  private Object value(Group row, int column) throws CharacterCodingException {
    return switch (kinds.get(column)) {
      case STRING -> decoded(row.getBinary(column, 0));
      case INT -> row.getInteger(column, 0);
      case LONG -> row.getLong(column, 0);
      case BOOLEAN -> row.getBoolean(column, 0);
      case DAY -> LocalDate.ofEpochDay(row.getInteger(column, 0)).toString();
      case STRINGS, LIST, LIST_OF_GROUPS -> {
        List<String> items = new ArrayList<>();
        for (Binary item : strings(row, column)) {
          items.add(decoded(item));
        }
        yield items;
      }
    };
  }

  /** Returns the strings of a column, items that are null left out. */
  private List<Binary> strings(Group row, int column) {
    List<Binary> strings = new ArrayList<>();
    int count = row.getFieldRepetitionCount(column);
    switch (kinds.get(column)) {
      case STRING, STRINGS -> {
        for (int i = 0; i < count; i++) {
          strings.add(row.getBinary(column, i));
        }
      }
      case LIST, LIST_OF_GROUPS -> {
        if (count > 0) {
          addItems(row.getGroup(column, 0), kinds.get(column), strings);
        }
      }
      default -> {
        // There are none in it.
      }
    }
    return strings;
  }

  private static void addItems(Group list, Kind kind, List<Binary> strings) {
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      if (kind == Kind.LIST) {
        strings.add(list.getBinary(0, i));
      } else if (list.getGroup(0, i).getFieldRepetitionCount(0) > 0) {
        strings.add(list.getGroup(0, i).getBinary(0, 0));
      }
    }
  }

  private static String decoded(Binary string) throws CharacterCodingException {
    ByteBuffer bytes = string.toByteBuffer();
    return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
  }

  /**
   * What a row holds.
   *
   * @param values name of the column to value
   * @param problem what is wrong with the row; if present, there are no values
   */
  record Read(Map<String, Object> values, Optional<LocalizedText> problem) {}
}
