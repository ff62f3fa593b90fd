<?php
// What the PHP client promises to programs, as lines NAME=VALUE.

require getenv('CONNECTOR') . '/Medlint.php';

list(, $scene, $url) = $argv;
$medlint = new Medlint($url, getenv('MEDLINT_TOKEN') ?: null, 20, 'en', getenv('STREAMS') !== 'yes');
$foreign = getenv('FOREIGN');

function show(string $name, $value): void
{
    echo $name, '=', is_bool($value) ? ($value ? 'true' : 'false') : $value, "\n";
}

function records(array &$taken, string $foreign): Generator
{
    for ($i = 1; $i <= 450; $i++) {
        $taken[] = $i;
        if ($i === 7) {
            yield ['id' => '7', 'text' => 'Врач принимает по записи.', 'kind' => 'blog'];
        } elseif ($i === 300) {
            $html = '<p>Гель <b>навсегда избавит от боли</b></p>';
            yield ['id' => '300', 'html' => $html, 'kind' => 'ad', 'object' => 'drug'];
        } elseif ($i === 301) {
            yield ['id' => '301', 'text' => $foreign];
        } elseif ($i === 302) {
            yield ['id' => '302', 'text' => str_repeat('Врач принимает по записи. ', 5000), 'kind' => 'page', 'complete' => false];
        } else {
            yield ['id' => (string) $i, 'text' => 'Регистратура открыта с восьми утра.', 'kind' => 'page', 'complete' => false];
        }
    }
}

if ($scene === 'one') {
    show('health', $medlint->health()['status']);
    $text = '😀 Гель навсегда избавит от боли';
    $record = $medlint->check($text, ['kind' => 'ad', 'object' => ['drug'], 'complete' => false]);
    show('verdict', Medlint::verdict($record));
    foreach ($record['findings'] as $finding) {
        if ($finding['rule'] === 'effect-guarantee') {
            $start = Medlint::bytes($text, $finding['start']);
            show('words', substr($text, $start, Medlint::bytes($text, $finding['end']) - $start));
        }
    }
    $facts = ['kind' => 'ad', 'object' => 'drug', 'complete' => false];
    show('html', Medlint::verdict($medlint->check('<p>У вас <i>артроз</i></p>', $facts, true)));
    show('foreign', Medlint::verdict($medlint->check($foreign)));
    show('no-verdict', Medlint::verdict(['id' => null, 'error' => '…']));
} elseif ($scene === 'many') {
    $taken = [];
    $verdicts = [];
    $ids = [];
    $early = 0;
    $line = 0;
    foreach ($medlint->checkLines(records($taken, $foreign)) as $answer) {
        $early = $early ?: count($taken);
        $ids[] = $answer['id'];
        $verdicts[$answer['verdict']] = ($verdicts[$answer['verdict']] ?? 0) + 1;
        $line = $answer['id'] === '301' ? $answer['line'] : $line;
    }
    show('in-order', $ids === array_map('strval', range(1, 450)));
    show('early', $early < 450);
    ksort($verdicts);
    show('verdicts', implode(',', array_map(function ($verdict) use ($verdicts) {
        return $verdict . ':' . $verdicts[$verdict];
    }, array_keys($verdicts))));
    show('line', $line);
    show('none', count(iterator_to_array($medlint->checkLines([]), false)));
} elseif ($scene === 'wrong') {
    try {
        $medlint->check('Врач принимает по записи.', ['kind' => getenv('KIND') ?: 'article']);
        show('error', 'none');
    } catch (MedlintRefused $e) {
        show('error', "refused {$e->status} {$e->problem}");
        show('told', "{$e->title}|{$e->detail}|{$e->remedy}");
    } catch (MedlintUnreachable $e) {
        show('error', 'unreachable');
        show('told', $e->getMessage());
    }
} elseif ($scene === 'lines') {
    try {
        $answers = iterator_to_array($medlint->checkLines([['id' => '1', 'text' => 'а'], ['id' => '2', 'text' => 'б']]), false);
        show('answers', count($answers));
    } catch (MedlintUnreachable $e) {
        show('error', 'unreachable');
        show('told', $e->getMessage());
    }
}
