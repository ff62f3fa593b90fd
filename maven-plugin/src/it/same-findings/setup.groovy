import java.nio.file.Files
import java.nio.file.StandardCopyOption

def examples = new File(basedir, '../../../../examples').canonicalFile
def copy = { File file, String to ->
    def target = new File(basedir, to)
    target.parentFile.mkdirs()
    Files.copy(file.toPath(), target.toPath(), StandardCopyOption.REPLACE_EXISTING)
}
def below = { String folder -> new File(examples, folder).with { top ->
    def files = []
    top.eachFileRecurse { files << it }
    files.findAll { it.file && !top.toPath().relativize(it.toPath()).startsWith('target') }
} }
def relative = { File file, File top -> top.toPath().relativize(file.toPath()).toString().replace(File.separator, '/') }

// Every text of examples, with the configuration that holds for it.
def texts = (examples.listFiles().findAll { it.file } + below('clinic-site')).collectEntries {
    [it, 'texts/' + relative(it, examples)]
}
def site = below('maven-site').findAll { it.name != 'pom.xml' }.collectEntries {
    [it, 'site/' + relative(it, new File(examples, 'maven-site'))]
}
(texts + site).each { file, to -> copy(file, to) }

// A text in another language, which is read by none.
new File(basedir, 'texts/foreign.txt').setText(
    'The reception is open on working days. Please bring your passport and the list of tablets which you '
        + 'take in the morning and in the evening. The second visit is usually shorter than the first one.',
    'UTF-8')
def names = { String module ->
    def top = new File(basedir, module)
    def files = []
    top.eachFileRecurse { files << it }
    files.findAll { it.file && !(it.name in ['pom.xml', 'medlint.yaml', 'medlint-baseline.json', 'site.xml', 'files.txt']) }
        .collect { relative(it, top) }.sort()
}
['texts', 'site'].each { module ->
    def listed = names(module)
    new File(basedir, "${module}/files.txt").setText(listed.join('\n'), 'UTF-8')
    def pom = new File(basedir, "${module}/pom.xml")
    def sources = listed.collect { "<source>${it}</source>" }.join('\n            ')
    pom.setText(pom.getText('UTF-8').replace('<!-- setup.groovy names the files here -->', sources), 'UTF-8')
}
return names('texts').size() > 20 && names('site').size() == 3
