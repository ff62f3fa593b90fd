import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def json = new JsonSlurper().parse(new File(basedir, 'target/medlint/medlint.json'), 'UTF-8')

assert log.contains('org.apache.maven.plugin.MojoFailureException')
assert log.contains('  src/main/content/poster.txt: ')
assert json.unread*.path == ['src/main/content/poster.txt']
assert json.files*.path == ['src/main/content/massage.md']
