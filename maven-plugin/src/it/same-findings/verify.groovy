import groovy.json.JsonSlurper
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.TimeUnit

def java = new File(System.getProperty('java.home'), 'bin/java').path
def jar = new File(basedir, '../../../../cli/target/medlint.jar').canonicalPath
def medlint = { File folder, List<String> arguments ->
    def builder = new ProcessBuilder([java, '-Dfile.encoding=UTF-8', '-jar', jar] + arguments).directory(folder)
    builder.environment().remove('MEDLINT_TOKEN')
    builder.redirectError(new File(basedir, 'errors.txt'))
    builder
}

def byCommand = { File folder, List<String> files ->
    def out = File.createTempFile('command', '.json', basedir)
    def process = medlint(folder, ['check', '--format', 'json', '--lang', 'ru', '--as-of', '2026-11-22', '--no-cache'] + files)
        .redirectOutput(out).start()
    assert process.waitFor(120, TimeUnit.SECONDS)
    assert process.exitValue() in [0, 1, 3]
    new JsonSlurper().parse(out, 'UTF-8')
}

def byServer = { File folder, List<String> files ->
    def process = medlint(folder, ['serve', '--no-open', '--port', '0', '--lang', 'ru', '--as-of', '2026-11-22']).start()
    try {
        def lines = process.inputStream.newReader('UTF-8')
        def address = null
        while (address == null) {
            def line = lines.readLine()
            assert line != null: new File(basedir, 'errors.txt').getText('UTF-8')
            address = line.startsWith('medlint: http') ? line.substring('medlint: '.length()) : null
        }
        def body = new ByteArrayOutputStream()
        files.each { name ->
            body << ('--part\r\nContent-Disposition: form-data; name="file"; filename="' + name + '"\r\n\r\n').getBytes('UTF-8')
            body << new File(folder, name).bytes
            body << '\r\n'.getBytes('UTF-8')
        }
        body << '--part--\r\n'.getBytes('UTF-8')
        def request = HttpRequest.newBuilder(URI.create(address + 'v1/files?lang=ru'))
            .header('Content-Type', 'multipart/form-data; boundary=part')
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build()
        def response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString())
        assert response.statusCode() == 200: response.body()
        new JsonSlurper().parseText(response.body())
    } finally {
        process.destroy()
        assert process.waitFor(60, TimeUnit.SECONDS)
    }
}

// What two ways may not differ in; messages and places within lines follow from it.
def essence = { report ->
    def texts = report.files.collect { file ->
        def findings = file.findings.collect {
            [it.rule, it.provision, it.severity, it.confidence, it.start, it.end, it.fingerprint, it.disposition]
        }
        [file.path, file.verdict, file.facts, findings]
    }
    def unread = report.unread.collect { [it.path, it.reason] }
    [texts: texts.sort { it[0] }, unread: unread.sort { it[0] }, summary: report.summary.findAll { it.key != 'baselineGone' }]
}

['texts', 'site'].each { module ->
    def folder = new File(basedir, module)
    def files = new File(folder, 'files.txt').getText('UTF-8').readLines()
    def command = essence(byCommand(folder, files))
    def server = essence(byServer(folder, files))
    def maven = essence(new JsonSlurper().parse(new File(folder, 'target/medlint/medlint.json'), 'UTF-8'))
    new File(basedir, module + '.compared').setText("command: ${command}\nserver:  ${server}\nmaven:   ${maven}\n", 'UTF-8')

    assert command.texts.sum { it[3].size() } > 0
    assert server == command
    assert maven == command
    // Nothing was left out on all three ways: a line is known by its id, a row by its place in its file.
    def seen = (command.texts + command.unread).collect { it[0] }
    files.each { name ->
        def known = name.endsWith('.jsonl')
            ? new File(folder, name).readLines('UTF-8').collect { new JsonSlurper().parseText(it).id }
            : [name.endsWith('.csv') ? name + '#1' : name]
        assert seen.containsAll(known)
    }
}
return true
