<?php
// SPDX-License-Identifier: GPL-3.0-or-later

require_once __DIR__ . '/Medlint.php';

/** What a text that is about to be published came to, in words for its editor. */
final class MedlintJudgement
{
    /** @var string `pass`, `review`, `fail` or `incomplete` */
    public $verdict;
    /** @var bool whether it must not be published */
    public $blocks;
    /** @var string one sentence; empty where there is nothing to say */
    public $headline;
    /** @var string[] the findings, or why the text was not checked; plain text, one a line */
    public $lines;

    public function __construct(string $verdict, bool $blocks, string $headline, array $lines)
    {
        $this->verdict = $verdict;
        $this->blocks = $blocks;
        $this->headline = $headline;
        $this->lines = $lines;
    }

    /** Returns headline and lines as plain text without anything that could be taken for a tag. */
    public function text(string $separator = "\n"): string
    {
        $all = implode($separator, array_merge([$this->headline], $this->lines));
        return strtr($all, ['<' => '‹', '>' => '›']);
    }

    /** Returns headline and lines as HTML. */
    public function html(): string
    {
        $escaped = [];
        foreach (array_merge([$this->headline], $this->lines) as $line) {
            $escaped[] = htmlspecialchars($line, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
        }
        return implode('<br>', $escaped);
    }
}

/**
 * Decides whether a text may be published: `fail` stops it, `review` warns, and a text that was not
 * checked is never taken for a clean one.
 */
final class MedlintGate
{
    private const SEVERITIES = ['error' => 'Ошибка', 'warning' => 'Предупреждение'];
    private const MOST_LINES = 10;

    /** @var Medlint */
    private $medlint;
    /** @var bool */
    private $blockUnchecked;

    /**
     * @param Medlint $medlint a client that speaks Russian
     * @param bool $blockUnchecked whether a text that could not be checked is stopped, too, and not only
     *     warned of
     */
    public function __construct(Medlint $medlint, bool $blockUnchecked)
    {
        $this->medlint = $medlint;
        $this->blockUnchecked = $blockUnchecked;
    }

    /**
     * Judges a text that consists of parts, such as title and body, as one.
     *
     * @param array $parts each with `name` for people, `text` in UTF-8, `html` (whether it is HTML)
     */
    public function judge(array $parts, array $facts): MedlintJudgement
    {
        $parts = array_values(array_filter($parts, function (array $part): bool {
            return trim($part['text']) !== '';
        }));
        if (!$parts) {
            return new MedlintJudgement('pass', false, '', []);
        }
        list($text, $html, $starts) = self::joined($parts);
        try {
            $record = $this->medlint->check($text, $facts, $html);
        } catch (MedlintException $e) {
            return $this->unchecked($e->getMessage());
        }
        $verdict = Medlint::verdict($record);
        if ($verdict === 'incomplete') {
            return $this->unchecked((string) ($record['error'] ?? 'Сервер не назвал причину.'));
        }
        $findings = array_filter($record['findings'] ?? [], function (array $finding) use ($facts): bool {
            // Who wrote an article and when stands in the template around a part.
            $around = $finding['quote'] === '' && strncmp($finding['provision'], 'eeat:', 5) === 0;
            return !$around || ($facts['complete'] ?? null) !== false;
        });
        $lines = self::lines($findings, $parts, $starts);
        if ($verdict === 'fail') {
            return new MedlintJudgement(
                $verdict,
                true,
                'Текст не опубликован: в нём есть то, что закон о рекламе запрещает.',
                $lines
            );
        }
        $headline = $lines ? 'Текст опубликован, но его стоит перечитать.' : '';
        return new MedlintJudgement($verdict, false, $headline, $lines);
    }

    private function unchecked(string $reason): MedlintJudgement
    {
        $headline = $this->blockUnchecked
            ? 'Текст не опубликован: проверить его не удалось.'
            : 'Текст опубликован БЕЗ ПРОВЕРКИ: проверить его не удалось.';
        return new MedlintJudgement('incomplete', $this->blockUnchecked, $headline, [$reason]);
    }

    /** Returns the text as a whole, whether it is HTML, and where each part begins, in UTF-16 units. */
    private static function joined(array $parts): array
    {
        $html = false;
        foreach ($parts as $part) {
            $html = $html || $part['html'];
        }
        $text = '';
        $starts = [];
        foreach ($parts as $part) {
            $starts[] = Medlint::units($text);
            if (!$html) {
                $text .= $part['text'] . "\n\n";
            } elseif ($part['html']) {
                $text .= $part['text'] . "\n";
            } else {
                $escaped = htmlspecialchars($part['text'], ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
                $text .= '<p>' . nl2br($escaped, false) . "</p>\n";
            }
        }
        return [$text, $html, $starts];
    }

    private static function lines(array $findings, array $parts, array $starts): array
    {
        $ordered = [];
        foreach (array_keys(self::SEVERITIES) as $severity) {
            foreach ($findings as $finding) {
                if ($finding['severity'] === $severity && $finding['disposition'] === 'open') {
                    $ordered[] = self::line($finding, $parts, $starts);
                }
            }
        }
        $shown = array_slice($ordered, 0, self::MOST_LINES);
        if (count($ordered) > count($shown)) {
            $shown[] = 'Ещё находок: ' . (count($ordered) - count($shown)) . '.';
        }
        return $shown;
    }

    private static function line(array $finding, array $parts, array $starts): string
    {
        $place = '';
        if (($finding['quote'] ?? '') !== '' && count($parts) > 1) {
            $at = 0;
            foreach ($starts as $i => $start) {
                $at = $finding['start'] >= $start ? $i : $at;
            }
            $place = ' (' . $parts[$at]['name'] . ')';
        }
        $line = self::SEVERITIES[$finding['severity']] . $place . ': ' . rtrim($finding['message'], '.');
        if (($finding['rewrite'] ?? '') !== '') {
            $line .= ($finding['quote'] === '' ? '. Добавьте: ' : '. Можно так: ') . '«' . $finding['rewrite'] . '»';
        }
        return $line . ' (' . self::provision($finding['provision']) . ')';
    }

    private static function provision(string $id): string
    {
        if (!preg_match('~^38-fz:([\d.]+)(?::([\d.]+))?(?::([\d.]+))?$~', $id, $found)) {
            return $id;
        }
        return '38-ФЗ, ст. ' . $found[1]
            . (isset($found[2]) ? ' ч. ' . $found[2] : '')
            . (isset($found[3]) ? ' п. ' . $found[3] : '');
    }
}
