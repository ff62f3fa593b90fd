def log = new File(basedir, 'build.log').getText('UTF-8')

// What the page on the library shows, printed by a program with nothing but the two dependencies.
assert log =~ /(?m)^cure-story 38-fz:24:1:2: я вылечилась$/
assert log =~ /(?m)^Рассказ о конкретном случае излечения/
// It comes with neither the command nor anything that logs by itself.
assert !log.contains('SLF4J')
