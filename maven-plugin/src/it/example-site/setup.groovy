import java.nio.file.Files
import java.nio.file.StandardCopyOption

// The example as it is, and beside it the example with one more sentence.
def example = new File(basedir, '../../../../examples/maven-site').canonicalFile
['as-it-is', 'changed'].each { name ->
    example.eachFileRecurse { file ->
        def path = example.toPath().relativize(file.toPath())
        if (file.isFile() && !path.startsWith('target')) {
            def copy = new File(basedir, "${name}/${path}")
            copy.parentFile.mkdirs()
            Files.copy(file.toPath(), copy.toPath(), StandardCopyOption.REPLACE_EXISTING)
        }
    }
}
def page = new File(basedir, 'changed/src/site/markdown/massazh.md')
def text = page.getText('UTF-8')
page.setText(text.replace('Имеются противопоказания',
    'У Павла шум в ушах стих на четвёртом сеансе.\n\nИмеются противопоказания'), 'UTF-8')
return page.getText('UTF-8') != text
