package dev.medlint.spark;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens files from their first byte. */
final class StoredFile {

  private StoredFile() {}

  /** Opens a file as it is stored. */
  static FSDataInputStream open(Piece piece, Configuration hadoop) throws IOException {
    Path path = new Path(piece.file());
    return path.getFileSystem(hadoop).open(path);
  }

  /** Opens what a file holds: unpacked if its name says that it is compressed. */
  static InputStream unpacked(Piece piece, Configuration hadoop) throws IOException {
    FSDataInputStream file = open(piece, hadoop);
    try {
      CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(new Path(piece.file()));
      return codec == null ? file : codec.createInputStream(file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }
}
