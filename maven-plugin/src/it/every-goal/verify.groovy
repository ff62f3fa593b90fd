import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
// Sites are written with a reference for each letter that is not English.
def text = { path ->
    new File(basedir, path).getText('UTF-8').replaceAll(/&#x([0-9a-f]+);/) {
        new String(Character.toChars(Integer.parseInt(it[1], 16)))
    }
}
def baseline = new JsonSlurper().parse(new File(basedir, 'medlint-baseline.json'), 'UTF-8')

assert log.contains('clinic: medlint: findings that fail the build: 2 (errors 2, warnings 1; ')
assert log.contains('blog: medlint: findings that fail the build: 2 (errors 2, warnings 1; ')
assert baseline.entries*.file == ['blog/src/main/content/other.md'] * 3 + ['clinic/src/main/content/story.md'] * 3
assert new File(basedir, 'clinic/target/surefire-reports/TEST-medlint.our-rules.xml').exists()
assert !new File(basedir, 'blog/target/surefire-reports').exists()

def english = text('clinic/target/site/en/medlint.html')
assert english.contains('Check of texts')
assert english.contains('By norm')
assert english.contains('art. 24 part 1 item 2')
assert english.contains('No open breach that fails the build was found.')
assert english.contains('href="medlint-full.html"')
assert english.contains('src/main/content/story.md')
assert text('clinic/target/site/en/medlint-full.html').contains('я вылечилась')
def russian = text('blog/target/site/ru/medlint.html')
assert russian.contains('Разрешено в самих текстах')
assert russian.contains('цитата из закона {о рекламе}')
assert new File(basedir, 'blog/target/site/ru/medlint-full.html').exists()
def all = text('target/site/en/medlint-aggregate.html')
assert all.contains('href="medlint-full-clinic.html"')
assert all.contains('clinic/src/main/content/story.md')
assert new File(basedir, 'target/site/en/medlint-full-blog.html').exists()
assert !new File(basedir, 'clinic/target/site/en/medlint-aggregate.html').exists()
assert log.contains('medlint:aggregate-report')
assert log.contains('skipReport')
assert new File(basedir, 'clinic/target/reports/medlint.html').exists()
assert log.count('medlint: skipped (medlint.skip)') == 4
