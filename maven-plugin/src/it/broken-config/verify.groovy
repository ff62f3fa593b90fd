def log = new File(basedir, 'build.log').getText('UTF-8')

def place = java.util.regex.Pattern.quote("${new File(basedir, 'medlint.yaml').canonicalPath}:4:")
assert log =~ /MojoExecutionException: medlint:\s+${place}\d+: .*fial.*did you mean: fail/
// The second run has a right configuration and a wrong parameter.
assert log =~ /MojoExecutionException: medlint: .*kind.*aad/
assert !new File(basedir, 'target/medlint').exists()
