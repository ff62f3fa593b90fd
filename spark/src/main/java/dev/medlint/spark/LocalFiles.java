package dev.medlint.spark;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, but permissions are set by Java: without native code, which Spark's
 * own distribution does not bring, Hadoop starts a process for each file, and that takes longer
 * than checking the texts in it. Nor are files of checksums written beside those of the result.
 */
public final class LocalFiles extends LocalFileSystem {

  /** Creates the file system; Hadoop does so by its configuration. */
  public LocalFiles() {
    super(new Raw());
    setWriteChecksum(false);
  }

  /** Lets what is written with a configuration go through this file system. */
  static void use(Configuration configuration) {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      configuration.set("fs.file.impl", LocalFiles.class.getName());
      // Else whoever asked first, with another configuration, decides.
      configuration.setBoolean("fs.file.impl.disable.cache", true);
    }
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      String mode =
          permission.getUserAction().SYMBOL
              + permission.getGroupAction().SYMBOL
              + permission.getOtherAction().SYMBOL;
      Files.setPosixFilePermissions(
          pathToFile(path).toPath(), PosixFilePermissions.fromString(mode));
    }
  }
}
