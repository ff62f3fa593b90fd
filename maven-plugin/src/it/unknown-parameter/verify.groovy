def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('MojoExecutionException: medlint: there is no parameter “<failLevl>”; did you mean: <failLevel>; all of them: mvn medlint:help -Ddetail')
assert log.contains('medlint: there is no parameter “-Dmedlint.failOnViolatoin”; did you mean: -Dmedlint.failOnViolation')
assert log.contains('medlint: there is no property “medlint.failLevell”; did you mean: medlint.failLevel')
assert !log.contains('medlint.our.folder')
