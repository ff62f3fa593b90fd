import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').getText('UTF-8')
def file = new File(basedir, 'medlint-baseline.json').canonicalFile
def baseline = new JsonSlurper().parse(file, 'UTF-8')

assert baseline.entries*.file == ['src/main/content/story.md'] * 3
assert baseline.entries*.severity.sort() == ['error', 'error', 'warning']
assert log.contains("medlint: baseline 3 (+3): ${file}")
assert log.contains("${file} is there already; to renew it: mvn medlint:baseline")
assert log =~ /MojoExecutionException: medlint:\s+.*of-another-version\.json:\d+: no baseline of this version.*\nWhat to do: repair that file, or remove it and write it anew: mvn medlint:baseline -Dmedlint\.baselineAction=create/
assert log =~ /MojoFailureException: medlint: .*\n(.*\n)*The baseline knows findings that are there no more: 1\nWhat to do: mvn medlint:baseline -Dmedlint\.baselineAction=prune/
assert log.contains('medlint: baseline 0 (−1): ')
assert log =~ /MojoExecutionException: medlint: baselineFile: no such file: .*nowhere\.json; mvn medlint:baseline -Dmedlint\.baselineAction=create writes it/
