def log = new File(basedir, 'build.log').getText('UTF-8')

assert log =~ /MojoFailureException: medlint: .*\n  src\/main\/content\/tea\.md:3:7 house-word We do not write so: “чудодейственный”\n/
assert log =~ /MojoExecutionException: medlint: the rule pack does not compile, nothing was checked\n  house-rules-2\.jar!\/META-INF\/medlint\/house-rules\/rules\/house-word\.rule:10:\d+: /
