def log = new File(basedir, 'build.log').getText('UTF-8')
def folder = new File(basedir, 'target/medlint').canonicalFile

assert log.contains("there is no saved result of a check: ${folder}/medlint.json\nWhat to do: mvn medlint:check")
assert folder.list().sort() == ['medlint.json', 'medlint.txt']
assert log.contains('MojoFailureException: medlint: findings that fail the build: 2 (errors 2, warnings 1; ')
assert log =~ /\n  src\/main\/content\/story\.md:11:\d+ cure-story .*\n    “После третьей капельницы я вылечилась от гастрита\.”\n/
assert log =~ /MojoExecutionException: medlint: .*broken\/medlint\.json: this is no JSON, or it breaks off .*\nWhat to do: mvn medlint:check/
