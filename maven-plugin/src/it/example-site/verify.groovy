def log = new File(basedir, 'build.log').getText('UTF-8')

assert new File(basedir, 'as-it-is/target/site/blog/osanka.html').exists()
// The new sentence is what the message names first, and alone; messages are in the system's language.
assert log =~ /MojoFailureException: medlint: [^\n]*: 1 \([^\n]*\n  src\/site\/markdown\/massazh\.md:13:\d+ cure-story [^\n]*\n    .У Павла шум в ушах стих на четвёртом сеансе\..\n[^ ]/
