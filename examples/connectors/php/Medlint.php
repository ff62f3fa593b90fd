<?php
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Client of a medlint server (`medlint serve`). PHP 7.4 or newer; of extensions only json, and curl
 * where it is there.
 *
 *     require 'Medlint.php';
 *     $medlint = new Medlint('http://127.0.0.1:8729', $token);
 *     $record = $medlint->check('Гель навсегда избавит от боли', ['kind' => 'ad', 'object' => 'drug']);
 *     if (Medlint::verdict($record) !== 'pass') { … $record['findings'] … }
 *
 * As a command: `php Medlint.php FILE… [--kind=ad] [--object=service]`.
 *
 * Texts are UTF-8. `start` and `end` of a finding count UTF-16 units; Medlint::bytes() turns them into
 * places that substr() knows.
 */

/** The text was not checked. The message says what is wrong and what to do. */
class MedlintException extends RuntimeException
{
}

/** No server answers at the address, or it broke off. */
final class MedlintUnreachable extends MedlintException
{
}

/** The server answered with a problem (RFC 9457). */
final class MedlintRefused extends MedlintException
{
    /** @var int status of HTTP */
    public $status;
    /** @var string kind of problem, such as `unauthorized` */
    public $problem;
    /** @var string the kind in words */
    public $title;
    /** @var string what is wrong this time */
    public $detail;
    /** @var string what to do */
    public $remedy;

    public function __construct(int $status, string $problem, string $title, string $detail, string $remedy)
    {
        parent::__construct("$title ($status). $detail $remedy");
        $this->status = $status;
        $this->problem = $problem;
        $this->title = $title;
        $this->detail = $detail;
        $this->remedy = $remedy;
    }
}

/** Asks one server. */
final class Medlint
{
    public const DEFAULT_URL = 'http://127.0.0.1:8729';

    // A request of this size is taken by the buffers of the connection as a whole. A larger one could
    // have both sides wait for each other, since the server answers the first lines while others are on
    // their way.
    private const BATCH_BYTES = 49152;
    private const BATCH_LINES = 200;
    private const RETRIES = 3;
    private const FLAGS = JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
    private const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

    /** @var string */
    private $base;
    /** @var string|null */
    private $token;
    /** @var float */
    private $timeout;
    /** @var string */
    private $lang;
    /** @var bool */
    private $curl;

    /**
     * @param float $timeout in seconds
     * @param string $lang of messages: ru or en
     * @param bool $curl whether the extension curl is used where it is there
     */
    public function __construct(
        string $base = self::DEFAULT_URL,
        ?string $token = null,
        float $timeout = 20,
        string $lang = 'ru',
        bool $curl = true
    ) {
        $this->base = rtrim($base, '/');
        $this->token = $token === '' ? null : $token;
        $this->timeout = $timeout;
        $this->lang = $lang;
        $this->curl = $curl && function_exists('curl_init');
    }

    /** Returns version, rules and law day of the server. Needs no token. */
    public function health(): array
    {
        return $this->parsed($this->ask('/health'));
    }

    /**
     * Checks one text, or HTML, and returns its record.
     *
     * @param array $facts as the command has them: kind, object, audience, medium, platform, stage,
     *     complete (a bool), date
     * @throws MedlintException if it was not checked
     */
    public function check(string $text, array $facts = [], bool $html = false, string $id = 'text'): array
    {
        $record = ['id' => $id, $html ? 'html' : 'text' => $text] + $facts;
        return self::checked($this->parsed($this->ask('/v1/check', $this->json($record), 'application/json')));
    }

    /**
     * Checks many records, and yields an answer for each, in the same order. Records are taken as they
     * are needed, some at a time; memory does not grow with their number. What could not be checked
     * has the verdict `incomplete` and an `error`.
     *
     * @param iterable $records arrays with `id`, `text` or `html`, and facts
     * @throws MedlintException if the server does not answer
     */
    public function checkLines(iterable $records): Generator
    {
        $batch = [];
        $body = '';
        $done = 0;
        foreach ($records as $record) {
            $line = $this->json($record) . "\n";
            if ($batch && (strlen($body) + strlen($line) > self::BATCH_BYTES || count($batch) === self::BATCH_LINES)) {
                foreach ($this->batch($batch, $body, $done) as $answer) {
                    yield $answer;
                }
                $done += count($batch);
                $batch = [];
                $body = '';
            }
            $batch[] = $record['id'] ?? null;
            $body .= $line;
        }
        if ($batch) {
            foreach ($this->batch($batch, $body, $done) as $answer) {
                yield $answer;
            }
        }
    }

    /**
     * Checks files, one request each, and yields their reports (medlint/1) in order.
     * `$report['summary']['outcome']` is `clean`, `findings` (at the fail level of the server's
     * configuration) or `incomplete`. Paths are sent as they are given, since the configuration may go
     * by them.
     *
     * @param iterable $paths of files
     * @throws MedlintException if one cannot be read, or the server does not answer
     */
    public function checkFiles(iterable $paths, array $facts = []): Generator
    {
        foreach ($paths as $path) {
            $content = is_file($path) ? @file_get_contents($path) : false;
            if ($content === false) {
                throw new MedlintException("$path: " . $this->say(
                    'файла нет, или он не читается.',
                    'there is no such file, or it cannot be read.'
                ));
            }
            list($body, $type) = self::form(str_replace(DIRECTORY_SEPARATOR, '/', $path), $content, $facts);
            yield $this->parsed($this->ask('/v1/files', $body, $type));
        }
    }

    /** Returns `pass`, `review`, `fail` or `incomplete`; what has no verdict was not checked. */
    public static function verdict(array $record): string
    {
        $known = $record['verdict'] ?? null;
        return in_array($known, ['pass', 'review', 'fail'], true) ? $known : 'incomplete';
    }

    /** Returns how many UTF-16 units a text has, by which findings count. */
    public static function units(string $text): int
    {
        $characters = strlen((string) preg_replace('/[\x80-\xBF]/', '', $text));
        return $characters + preg_match_all('/[\xF0-\xF7]/', $text);
    }

    /** Returns the byte at which a place of a finding lies in a text. */
    public static function bytes(string $text, int $units): int
    {
        $at = 0;
        $end = strlen($text);
        while ($units > 0 && $at < $end) {
            $lead = ord($text[$at]);
            $at += $lead < 0x80 ? 1 : ($lead < 0xE0 ? 2 : ($lead < 0xF0 ? 3 : 4));
            $units -= $lead < 0xF0 ? 1 : 2;
        }
        return $at;
    }

    private function batch(array $ids, string $body, int $done): array
    {
        $answers = [];
        foreach (explode("\n", $this->ask('/v1/check', $body, 'application/x-ndjson')) as $line) {
            if (trim($line) !== '') {
                $answers[] = $this->parsed($line);
            }
        }
        if (count($answers) !== count($ids)) {
            $counts = ' (' . count($answers) . '/' . count($ids) . ')';
            throw $this->unreachable($this->say('ответы пришли не все', 'not all answers came') . $counts);
        }
        foreach ($answers as $i => $answer) {
            $answers[$i] = self::checked($answer);
            $answers[$i]['id'] = $answer['id'] ?? $ids[$i];
            if (isset($answer['line'])) {
                $answers[$i]['line'] += $done;
            }
        }
        return $answers;
    }

    private function ask(string $path, ?string $body = null, ?string $type = null): string
    {
        $address = $this->base . $path . ($path === '/health' ? '' : '?lang=' . $this->lang);
        $headers = ['Accept-Language: ' . $this->lang, 'Expect:'];
        if ($type !== null) {
            $headers[] = 'Content-Type: ' . $type;
        }
        if ($this->token !== null) {
            $headers[] = 'Authorization: Bearer ' . $this->token;
        }
        for ($attempt = 0;; $attempt++) {
            list($status, $answer, $wait) = $this->curl
                ? $this->askByCurl($address, $headers, $body)
                : $this->askByStream($address, $headers, $body);
            if ($status === 200) {
                return $answer;
            }
            $refusal = $this->refusal($status, $answer);
            if ($refusal->problem !== 'busy' || $attempt === self::RETRIES) {
                throw $refusal;
            }
            sleep($wait);
        }
    }

    private function askByCurl(string $address, array $headers, ?string $body): array
    {
        $wait = 2;
        $options = [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HTTPHEADER => $headers,
            CURLOPT_TIMEOUT_MS => (int) ($this->timeout * 1000),
            CURLOPT_CONNECTTIMEOUT_MS => (int) (min($this->timeout, 5) * 1000),
            // What is checked on this machine must not pass a proxy on its way.
            CURLOPT_NOPROXY => 'localhost,127.0.0.1,::1',
            CURLOPT_HEADERFUNCTION => function ($curl, string $header) use (&$wait): int {
                $wait = self::wait($header, $wait);
                return strlen($header);
            },
        ];
        if ($body !== null) {
            $options[CURLOPT_POST] = true;
            $options[CURLOPT_POSTFIELDS] = $body;
        }
        $curl = curl_init($address);
        curl_setopt_array($curl, $options);
        $answer = curl_exec($curl);
        $trouble = curl_error($curl);
        $status = (int) curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        if ($answer === false) {
            throw $this->unreachable($trouble);
        }
        return [$status, $answer, $wait];
    }

    private function askByStream(string $address, array $headers, ?string $body): array
    {
        $options = [
            'method' => $body === null ? 'GET' : 'POST',
            'header' => array_merge($headers, ['Connection: close']),
            'timeout' => $this->timeout,
            'ignore_errors' => true,
            'follow_location' => 0,
        ];
        if ($body !== null) {
            $options['content'] = $body;
        }
        $stream = @fopen($address, 'rb', false, stream_context_create(['http' => $options]));
        if ($stream === false) {
            throw $this->unreachable((string) (error_get_last()['message'] ?? ''));
        }
        $answer = stream_get_contents($stream);
        $state = stream_get_meta_data($stream);
        fclose($stream);
        $status = 0;
        $wait = 2;
        $length = null;
        foreach ($state['wrapper_data'] ?? [] as $header) {
            if (preg_match('~^HTTP/\S+ (\d{3})~', $header, $found)) {
                $status = (int) $found[1];
            } elseif (preg_match('~^Content-Length: *(\d+)~i', $header, $found)) {
                $length = (int) $found[1];
            }
            $wait = self::wait($header, $wait);
        }
        if ($answer === false || $state['timed_out'] || ($length !== null && strlen($answer) < $length)) {
            throw $this->unreachable($this->say('ответ оборвался', 'the answer broke off'));
        }
        return [$status, $answer, $wait];
    }

    private static function wait(string $header, int $usual): int
    {
        return preg_match('~^Retry-After: *(\d+)~i', $header, $found) ? min((int) $found[1], 30) : $usual;
    }

    private function unreachable(string $trouble): MedlintUnreachable
    {
        return new MedlintUnreachable($this->say(
            "Сервер medlint по адресу {$this->base} не отвечает: $trouble. Запустите его (medlint serve) или"
            . ' исправьте адрес.',
            "The medlint server at {$this->base} does not answer: $trouble. Start it (medlint serve), or"
            . ' correct the address.'
        ));
    }

    private function say(string $ru, string $en): string
    {
        return $this->lang === 'en' ? $en : $ru;
    }

    private function refusal(int $status, string $answer): MedlintRefused
    {
        $told = json_decode($answer, true);
        if (is_array($told) && isset($told['type'], $told['title'], $told['detail'], $told['remedy'])) {
            $problem = substr(strrchr(':' . $told['type'], ':'), 1);
            return new MedlintRefused($status, $problem, $told['title'], $told['detail'], $told['remedy']);
        }
        return new MedlintRefused(
            $status,
            'foreign',
            $this->say('Ответил не medlint', 'The answer is not one of medlint'),
            $this->say(
                'По этому адресу отвечает что-то другое, например прокси.',
                'Something else answers at this address, such as a proxy.'
            ),
            $this->say('Проверьте адрес.', 'Check the address.')
        );
    }

    private function json(array $record): string
    {
        $json = json_encode($record, self::FLAGS);
        if ($json === false) {
            throw new MedlintException($this->say(
                'Текст не в UTF-8 (' . json_last_error_msg() . '). Сначала перекодируйте его.',
                'The text is not UTF-8 (' . json_last_error_msg() . '). Convert it first.'
            ));
        }
        return $json;
    }

    private function parsed(string $json): array
    {
        $value = json_decode($json, true);
        if (!is_array($value)) {
            throw $this->unreachable($this->say('ответ не читается как JSON', 'the answer is no JSON'));
        }
        return $value;
    }

    private static function checked(array $record): array
    {
        $record['verdict'] = self::verdict($record);
        return $record;
    }

    private static function form(string $name, string $content, array $facts): array
    {
        $boundary = 'medlint-' . bin2hex(random_bytes(16));
        $body = '';
        foreach ($facts as $fact => $value) {
            $value = is_bool($value) ? ($value ? 'true' : 'false') : implode(',', (array) $value);
            $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"$fact\"\r\n\r\n$value\r\n";
        }
        $safe = str_replace(['\\', '"', "\r", "\n"], ['\\\\', '\\"', ' ', ' '], $name);
        $body .= "--$boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"$safe\"\r\n"
            . "Content-Type: application/octet-stream\r\n\r\n$content\r\n--$boundary--\r\n";
        return [$body, 'multipart/form-data; boundary=' . $boundary];
    }
}

/**
 * Runs the command; returns 0 nothing at the fail level, 1 findings, 2 wrong usage or no server,
 * 3 not checked.
 */
function medlint_main(array $words): int
{
    $files = [];
    $facts = [];
    $url = getenv('MEDLINT_URL') ?: Medlint::DEFAULT_URL;
    foreach ($words as $word) {
        if ($word === '--complete' || $word === '--fragment') {
            $facts['complete'] = $word === '--complete';
        } elseif (preg_match('~^--(kind|object|audience|medium|platform|stage)=(.+)$~s', $word, $found)) {
            $facts[$found[1]] = $found[2];
        } elseif (preg_match('~^--url=(.+)$~', $word, $found)) {
            $url = $found[1];
        } elseif (strncmp($word, '--', 2) !== 0) {
            $files[] = $word;
        } else {
            $files = [];
            break;
        }
    }
    if (!$files) {
        fwrite(STDERR, "Как вызвать: php Medlint.php ФАЙЛ… [--url=АДРЕС] [--kind=K] [--object=O] [--audience=A]\n"
            . "             [--medium=M] [--platform=P] [--stage=S] [--complete | --fragment]\n"
            . "Адрес можно задать и переменной MEDLINT_URL, токен берётся из MEDLINT_TOKEN.\n");
        return 2;
    }
    // The token comes from the environment, since everybody may read the arguments of a process.
    $medlint = new Medlint($url, getenv('MEDLINT_TOKEN') ?: null, 60);
    $outcomes = [];
    try {
        foreach ($medlint->checkFiles($files, $facts) as $report) {
            foreach ($report['files'] as $file) {
                foreach ($file['findings'] as $finding) {
                    if ($finding['disposition'] === 'open' && $finding['severity'] !== 'info') {
                        $place = $finding['quote'] === '' ? '' : ":{$finding['line']}:{$finding['column']}";
                        echo "{$file['path']}$place: {$finding['severity']}[{$finding['rule']}] {$finding['message']}\n";
                        echo isset($finding['rewrite']) ? "    -> {$finding['rewrite']}\n" : '';
                    }
                }
            }
            foreach ($report['unread'] as $unread) {
                echo "{$unread['path']}: не проверено: {$unread['reason']}\n";
            }
            $outcomes[$report['summary']['outcome']] = true;
        }
    } catch (MedlintException $e) {
        fwrite(STDERR, 'medlint: ' . $e->getMessage() . "\n");
        return $e instanceof MedlintRefused && ($e->status >= 500 || $e->status === 408) ? 3 : 2;
    }
    if (isset($outcomes['findings'])) {
        return 1;
    }
    return array_keys($outcomes) === ['clean'] ? 0 : 3;
}

if (PHP_SAPI === 'cli' && isset($argv[0]) && realpath($argv[0]) === __FILE__) {
    exit(medlint_main(array_slice($argv, 1)));
}
