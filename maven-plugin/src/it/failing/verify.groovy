import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def report = new File(basedir, 'target/medlint/medlint.json')
def json = new JsonSlurper().parse(report, 'UTF-8')
def story = json.files[0].findings.find { it.rule == 'cure-story' }

assert json.files*.verdict == ['fail']
assert story.provision == '38-fz:24:1:2'
assert story.line == 11
assert log =~ /  src\/main\/content\/story\.md:11:\d+ cure-story \S+/
assert log.contains("Report: ${report.canonicalPath}")
assert log.contains('What to do: medlint explain ')

// The log of the second run, which tolerates findings, stands after that of the first.
assert log.count('org.apache.maven.plugin.MojoFailureException') >= 1
assert log.lastIndexOf('BUILD SUCCESS') > log.lastIndexOf('BUILD FAILURE')
assert new File(basedir, 'target/formats').list().sort() == [
    'TEST-medlint.xml', 'gl-code-quality-report.json', 'medlint.checkstyle.xml', 'medlint.csv',
    'medlint.github.txt', 'medlint.json', 'medlint.jsonl', 'medlint.txt', 'medlint.xlsx']
