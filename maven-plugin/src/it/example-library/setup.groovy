import java.nio.file.Files
import java.nio.file.StandardCopyOption

def example = new File(basedir, '../../../../examples/library').canonicalFile
example.eachFileRecurse { file ->
    def path = example.toPath().relativize(file.toPath())
    if (file.isFile() && !path.startsWith('target')) {
        def copy = new File(basedir, "example/${path}")
        copy.parentFile.mkdirs()
        Files.copy(file.toPath(), copy.toPath(), StandardCopyOption.REPLACE_EXISTING)
    }
}
return new File(basedir, 'example/pom.xml').isFile()
