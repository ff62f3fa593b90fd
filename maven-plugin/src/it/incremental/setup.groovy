def git = { String... words ->
    def process = new ProcessBuilder(['git', '-c', 'user.name=it', '-c', 'user.email=it@example.org', *words])
        .directory(basedir).redirectErrorStream(true).start()
    process.inputStream.text
    process.waitFor() == 0
}
def cache = new File(basedir, 'broken/results.bin')
cache.parentFile.mkdirs()
cache.bytes = 'No cache at all, but a file that stands where one should.'.getBytes('UTF-8')
return git('init', '--quiet') && git('add', '.') && git('commit', '--quiet', '-m', 'Begin')
