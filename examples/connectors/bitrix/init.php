<?php
// SPDX-License-Identifier: GPL-3.0-or-later

/**
 * Проверка элементов инфоблоков сервером medlint перед сохранением.
 *
 * Положите этот файл, Medlint.php и MedlintGate.php в /local/php_interface/medlint/, поправьте настройку
 * ниже и подключите файл в /local/php_interface/init.php:
 *
 *     require_once __DIR__ . '/medlint/init.php';
 *
 * Проверяются название, анонс и подробный текст; свойства не проверяются.
 */

require_once (is_file(__DIR__ . '/MedlintGate.php') ? __DIR__ : dirname(__DIR__) . '/php') . '/MedlintGate.php';

$medlintSettings = [
    'address' => 'http://127.0.0.1:8729',
    // Токен, с которым запущен сервер; null: сервер запущен без токена.
    'token' => null,
    // Сколько секунд ждать ответа.
    'timeout' => 20,
    // Если проверить не удалось: true: не сохранять, false: сохранять и предупреждать.
    'blockUnchecked' => true,
    // Проверять ли и неактивные элементы, которых посетители не видят.
    'checkInactive' => false,
    // Какие инфоблоки проверять: номер => факты о текстах. Другие инфоблоки не проверяются.
    // kind: ad, article, page; object: service, device, drug… (см. medlint check --help);
    // complete: false, если автора, даты и предупреждения добавляет шаблон сайта.
    'iblocks' => [
        // Новости клиники.
        1 => ['kind' => 'article', 'medium' => 'web', 'complete' => false],
        // Акции и услуги.
        2 => ['kind' => 'ad', 'object' => 'service', 'medium' => 'web', 'complete' => false],
    ],
];

/** Stops elements with findings before they are saved, and tells their editor. */
final class MedlintIblock
{
    /** Which type of text stands beside which field; a name is always plain text. */
    private const FIELDS = [
        'NAME' => ['Название', null],
        'PREVIEW_TEXT' => ['Анонс', 'PREVIEW_TEXT_TYPE'],
        'DETAIL_TEXT' => ['Подробный текст', 'DETAIL_TEXT_TYPE'],
    ];

    /** What an update may change of what visitors read. */
    private const SHOWN = ['NAME', 'PREVIEW_TEXT', 'DETAIL_TEXT', 'ACTIVE'];

    /** @var array */
    private $settings;

    public function __construct(array $settings)
    {
        $this->settings = $settings;
    }

    public function register(): void
    {
        AddEventHandler('iblock', 'OnBeforeIBlockElementAdd', [$this, 'check']);
        AddEventHandler('iblock', 'OnBeforeIBlockElementUpdate', [$this, 'check']);
    }

    /**
     * Handles both events.
     *
     * @return bool false: the element is not saved, and the exception says why
     */
    public function check(array &$fields): bool
    {
        $element = $fields;
        if (!empty($fields['ID'])) {
            if (!array_intersect(self::SHOWN, array_keys($fields))) {
                // Prices and order may change without anybody looking at the text.
                return true;
            }
            // An update names what changes, such as the box "active" alone; the whole is what is shown.
            $stored = CIBlockElement::GetByID((int) $fields['ID'])->Fetch();
            $element += is_array($stored) ? $stored : [];
        }
        $iblock = (int) ($element['IBLOCK_ID'] ?? 0);
        if (!isset($this->settings['iblocks'][$iblock])) {
            return true;
        }
        if (($element['ACTIVE'] ?? 'Y') === 'N' && !$this->settings['checkInactive']) {
            return true;
        }
        $gate = new MedlintGate(
            new Medlint($this->settings['address'], $this->settings['token'], (float) $this->settings['timeout']),
            $this->settings['blockUnchecked']
        );
        $judgement = $gate->judge($this->parts($element), $this->settings['iblocks'][$iblock]);
        if ($judgement->blocks) {
            $GLOBALS['APPLICATION']->ThrowException($this->fromUtf8($judgement->html()));
            return false;
        }
        $this->warn($judgement, $element);
        return true;
    }

    private function parts(array $element): array
    {
        $parts = [];
        foreach (self::FIELDS as $field => list($name, $type)) {
            $parts[] = [
                'name' => $name,
                'text' => $this->toUtf8((string) ($element[$field] ?? '')),
                'html' => $type !== null && strtolower((string) ($element[$type] ?? 'text')) === 'html',
            ];
        }
        return $parts;
    }

    /** Warns in the panel of the administration until somebody closes the warning. */
    private function warn(MedlintJudgement $judgement, array $element): void
    {
        $tag = 'MEDLINT_' . md5(($element['IBLOCK_ID'] ?? '') . ':' . ($element['ID'] ?? $element['NAME'] ?? ''));
        if ($judgement->headline === '') {
            CAdminNotify::DeleteByTag($tag);
            return;
        }
        $name = htmlspecialchars($this->toUtf8((string) ($element['NAME'] ?? '')), ENT_QUOTES, 'UTF-8');
        CAdminNotify::Add([
            'MESSAGE' => $this->fromUtf8('medlint, «' . $name . '»: ' . $judgement->html()),
            'TAG' => $tag,
            'MODULE_ID' => 'iblock',
            'ENABLE_CLOSE' => 'Y',
        ]);
    }

    private function toUtf8(string $text): string
    {
        return self::convert($text, self::charset(), 'UTF-8');
    }

    private function fromUtf8(string $text): string
    {
        return self::convert($text, 'UTF-8', self::charset());
    }

    /** Older sites are in windows-1251. */
    private static function charset(): string
    {
        return !defined('BX_UTF') && defined('LANG_CHARSET') ? LANG_CHARSET : 'UTF-8';
    }

    private static function convert(string $text, string $from, string $to): string
    {
        return strcasecmp($from, $to) === 0
            ? $text
            : \Bitrix\Main\Text\Encoding::convertEncoding($text, $from, $to);
    }
}

(new MedlintIblock($medlintSettings))->register();
