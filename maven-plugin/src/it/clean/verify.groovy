import groovy.json.JsonSlurper

def folder = new File(basedir, 'target/medlint')
def json = new JsonSlurper().parse(new File(folder, 'medlint.json'), 'UTF-8')
def sarif = new JsonSlurper().parse(new File(folder, 'medlint.sarif'), 'UTF-8')

assert json.schema == 'medlint/1'
assert json.asOf == '2026-11-22'
assert json.files*.path == ['src/main/content/massage.md', 'target/site-content/massage.html']
assert json.files*.verdict == ['pass', 'pass']
assert json.unread == []
assert sarif.version == '2.1.0'
assert sarif.runs[0].results == []
assert folder.list().sort() == ['medlint.html', 'medlint.json', 'medlint.sarif']
