def log = new File(basedir, 'build.log').getText('UTF-8')

assert log.contains('org.apache.maven.plugin.MojoExecutionException')
assert log.contains("${new File(basedir, 'medlint.yaml').canonicalPath}:4: ")
assert log.contains('fial')
// The second run has a right configuration and a wrong parameter.
assert log =~ /MojoExecutionException: medlint: kind: .*aad.*did you mean: ad/
assert !new File(basedir, 'target/medlint').exists()
