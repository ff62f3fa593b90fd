import javax.xml.parsers.DocumentBuilderFactory

def log = new File(basedir, 'build.log').getText('UTF-8')
def suite = { name ->
    DocumentBuilderFactory.newInstance().newDocumentBuilder()
        .parse(new File(basedir, "target/surefire-reports/TEST-medlint.${name}.xml")).documentElement
}
def ours = suite('our-rules')
def tests = ours.getElementsByTagName('testcase')

assert ['tests', 'failures', 'errors', 'skipped'].collect { ours.getAttribute(it) } == ['4', '0', '0', '0']
assert tests.item(0).getAttribute('classname') == 'medlint.our-rules.our-word'
assert tests.item(0).getAttribute('name') == '13 violation: Это чудодейственный чай.'
assert suite('wrong-example').getAttribute('failures') == '1'
assert log.contains('text.md:3:7 our-word We do not write so: “чудодейственный”')
assert log =~ /MojoFailureException: medlint: examples that came out otherwise than they must: 1\n  wrong-example\/rules\/our-word\.rule:14 allowed “Пейте чудодейственный чай\.”: found: “чудодейственный”/
assert log =~ /MojoExecutionException: medlint: the rule pack does not compile, nothing was checked\n  broken\/rules\/our-word\.rule:10:\d+: .*\nWhat to do: mend these lines/
assert log.contains('pack: there is neither a folder ')
assert log.contains('medlint: examples skipped (skipTests)')
