import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// Version 1 is in order; in version 2 a word of the rule is misspelt.
def rule = new File(basedir, 'house-word.rule').getText('UTF-8')
def rules = ['1': rule, '2': rule.replace('искать: предложение', 'искать: предложениё')]
rules.each { version, text ->
    def folder = new File(basedir, "repository/dev/medlint/it/house-rules/${version}")
    folder.mkdirs()
    new File(folder, "house-rules-${version}.pom").setText(
        '<project><modelVersion>4.0.0</modelVersion><groupId>dev.medlint.it</groupId>' +
        "<artifactId>house-rules</artifactId><version>${version}</version></project>", 'UTF-8')
    new ZipOutputStream(new FileOutputStream(new File(folder, "house-rules-${version}.jar"))).withCloseable { jar ->
        ['pack.properties': 'name=house-rules\nversion=1\n', 'rules/house-word.rule': text].each { name, content ->
            jar.putNextEntry(new ZipEntry("META-INF/medlint/house-rules/${name}"))
            jar.write(content.getBytes('UTF-8'))
            jar.closeEntry()
        }
    }
}
return true
