def log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(basedir, 'target/medlint-cache/results.bin').length() > 0
// The second run found all in what the first one kept.
['medlint.json', 'medlint.sarif', 'medlint.html'].each { name ->
    assert new File(basedir, "first/${name}").bytes == new File(basedir, "second/${name}").bytes
}
assert log.contains('the cache is damaged and is begun anew: ')
assert log.contains('nothing has changed since HEAD')
assert log =~ /MojoExecutionException: medlint:\s+.*no-such-branch/
