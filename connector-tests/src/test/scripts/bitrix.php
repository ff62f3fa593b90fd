<?php
// As much of Bitrix as the handler touches, and the ways by which elements come to be saved. The handler
// lies in the folder HANDLER, installed as its guide says. Prints lines NAME=VALUE.

namespace Bitrix\Main\Text {
    final class Encoding
    {
        public static function convertEncoding(string $text, string $from, string $to): string
        {
            return iconv($from, $to . '//TRANSLIT', $text);
        }
    }
}

namespace {
    if (getenv('SITE_CHARSET')) {
        define('LANG_CHARSET', getenv('SITE_CHARSET'));
    } else {
        define('BX_UTF', true);
    }

    final class Site
    {
        public static $handlers = [];
        public static $elements = [];
        public static $notes = [];
    }

    final class Application
    {
        public $exception = '';

        public function ThrowException(string $words): void
        {
            $this->exception = $words;
        }
    }

    final class Rows
    {
        private $row;

        public function __construct($row)
        {
            $this->row = $row;
        }

        public function Fetch()
        {
            return $this->row;
        }
    }

    final class CIBlockElement
    {
        public static function GetByID(int $id): Rows
        {
            return new Rows(Site::$elements[$id] ?? false);
        }

        public static function Add(array $fields)
        {
            return self::save('OnBeforeIBlockElementAdd', count(Site::$elements) + 1, $fields);
        }

        public static function Update(int $id, array $fields)
        {
            $fields['ID'] = $id;
            return self::save('OnBeforeIBlockElementUpdate', $id, $fields);
        }

        private static function save(string $event, int $id, array $fields)
        {
            $GLOBALS['APPLICATION']->exception = '';
            foreach (Site::$handlers["iblock $event"] ?? [] as $handler) {
                if (call_user_func_array($handler, [&$fields]) === false) {
                    return false;
                }
            }
            Site::$elements[$id] = ['ID' => $id] + $fields + (Site::$elements[$id] ?? []);
            return $id;
        }
    }

    final class CAdminNotify
    {
        public static function Add(array $note): void
        {
            Site::$notes[$note['TAG']] = $note;
        }

        public static function DeleteByTag(string $tag): void
        {
            unset(Site::$notes[$tag]);
        }
    }

    function AddEventHandler(string $module, string $event, callable $handler): void
    {
        Site::$handlers["$module $event"][] = $handler;
    }

    function show(string $name, $value): void
    {
        $words = is_bool($value) ? ($value ? 'true' : 'false') : (string) $value;
        echo $name, '=', str_replace("\n", ' ', $words), "\n";
    }

    /** Returns what the site would send to a browser, in UTF-8. */
    function read(string $text): string
    {
        return defined('LANG_CHARSET') ? iconv(LANG_CHARSET, 'UTF-8', $text) : $text;
    }

    /** Returns a text as the site stores it. */
    function write(string $text): string
    {
        return defined('LANG_CHARSET') ? iconv('UTF-8', LANG_CHARSET, $text) : $text;
    }

    function notes(): string
    {
        return read(implode(' ', array_column(Site::$notes, 'MESSAGE')));
    }

    $APPLICATION = new Application();
    require getenv('HANDLER') . '/init.php';

    $bad = ['IBLOCK_ID' => 2, 'NAME' => write('Массаж & покой'), 'PREVIEW_TEXT' => write('Регистратура открыта.'),
        'PREVIEW_TEXT_TYPE' => 'text', 'DETAIL_TEXT' => write('<p>После курса <b>я вылечилась от гастрита</b> за неделю.</p>'),
        'DETAIL_TEXT_TYPE' => 'html'];
    $good = ['IBLOCK_ID' => 1, 'NAME' => write('Часы работы'), 'DETAIL_TEXT' => write('Регистратура открыта с восьми утра.')];

    switch ($argv[1]) {
        case 'events':
            show('added', CIBlockElement::Add($bad));
            show('exception', read($APPLICATION->exception));
            show('clean', CIBlockElement::Add($good));
            show('notes', notes());
            show('changed', CIBlockElement::Update(1, ['NAME' => write('Новость'), 'DETAIL_TEXT' => $bad['DETAIL_TEXT'],
                'DETAIL_TEXT_TYPE' => 'html', 'IBLOCK_ID' => 2]));
            show('stored', read(Site::$elements[1]['NAME']));
            show('inactive', CIBlockElement::Add(['ACTIVE' => 'N'] + $bad));
            show('sorted', CIBlockElement::Update(2, ['SORT' => 100]));
            show('activated', CIBlockElement::Update(2, ['ACTIVE' => 'Y']));
            show('other', CIBlockElement::Add(['IBLOCK_ID' => 77] + $bad));
            break;
        case 'warned':
            $news = ['IBLOCK_ID' => 2, 'NAME' => write('Массаж <спины>'), 'DETAIL_TEXT' => write('У вас болит спина? Массаж делают по записи.')];
            show('saved', CIBlockElement::Add($news));
            show('notes', notes());
            break;
        case 'unchecked':
            $text = getenv('CONTENT') ?: '';
            show('saved', CIBlockElement::Add(($text === '' ? [] : ['DETAIL_TEXT' => write($text)]) + $good));
            show('exception', read($APPLICATION->exception));
            show('notes', notes());
            break;
    }
}
