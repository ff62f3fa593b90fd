<?php
/**
 * Plugin Name: Проверка медицинской рекламы (medlint)
 * Description: Перед публикацией спрашивает сервер medlint, нет ли в тексте того, что запрещает закон о рекламе. Тексты уходят только на ваш сервер.
 * Version: 0.1.0
 * Requires at least: 5.9
 * Requires PHP: 7.4
 * License: GPL-3.0-or-later
 *
 * The folder of the plugin holds this file, medlint-editor.js, Medlint.php and MedlintGate.php.
 * Settings: «Настройки → medlint». The token may stand in wp-config.php instead:
 * define('MEDLINT_TOKEN', '…');
 */

if (!defined('ABSPATH')) {
    exit;
}

require_once (is_file(__DIR__ . '/MedlintGate.php') ? __DIR__ : dirname(__DIR__) . '/php') . '/MedlintGate.php';

/** Stops posts with findings on their way to the public, and tells their editor. */
final class MedlintCheckPlugin
{
    private const OPTION = 'medlint_check';
    private const NOTICE = 'medlint_notice_';
    private const NOTICE_SECONDS = 3600;

    /** What the public sees: at once, or once its hour has come. */
    private const PUBLIC_STATUSES = ['publish', 'future'];

    private const DEFAULTS = [
        'address' => Medlint::DEFAULT_URL,
        'token' => '',
        'types' => 'post,page',
        'kind' => '',
        'object' => '',
        'audience' => '',
        'complete' => 'no',
        'unchecked' => 'block',
        'timeout' => '20',
    ];

    private const CHOICES = [
        'kind' => [
            '' => 'определять по тексту',
            'ad' => 'реклама',
            'article' => 'статья',
            'page' => 'страница сайта организации',
        ],
        'audience' => [
            '' => 'определять по тексту',
            'public' => 'для всех',
            'professionals' => 'для медицинских работников',
        ],
        'complete' => [
            'no' => 'часть страницы: автора, даты и предупреждения добавляет тема',
            'yes' => 'всё, что увидит посетитель: чего нет в записи, того нет',
        ],
        'unchecked' => [
            'block' => 'не публиковать',
            'warn' => 'публиковать и предупреждать',
        ],
    ];

    private const LABELS = [
        'address' => 'Адрес сервера medlint',
        'token' => 'Токен',
        'types' => 'Виды записей, через запятую',
        'kind' => 'Что за тексты',
        'object' => 'Что рекламируется, например service,device; пусто: определять по тексту',
        'audience' => 'Для кого тексты',
        'complete' => 'Что такое запись',
        'unchecked' => 'Если проверить не удалось',
        'timeout' => 'Сколько секунд ждать ответа',
    ];

    /** @var array<string, MedlintJudgement> one request saves a post in several steps */
    private $judged = [];

    public function register(): void
    {
        add_filter('wp_insert_post_data', [$this, 'guardSave'], 99, 2);
        foreach ($this->types() as $type) {
            add_filter('rest_pre_insert_' . $type, [$this, 'guardRest'], 99, 2);
        }
        add_action('admin_notices', [$this, 'showNotice']);
        add_action('admin_init', [$this, 'registerSettings']);
        add_action('admin_menu', [$this, 'addPage']);
        add_action('rest_api_init', [$this, 'registerRoute']);
        add_action('enqueue_block_editor_assets', [$this, 'addEditorScript']);
    }

    /**
     * The classic editor, quick edit, imports, XML-RPC: a post that must not appear stays a draft, since
     * an error here would lose what was written.
     *
     * @param array $data of the post, with slashes, as WordPress has it here
     * @param array $given what it was made of
     */
    public function guardSave($data, $given)
    {
        if (!$this->concerns($data['post_type'], $data['post_status'])) {
            return $data;
        }
        $judgement = $this->judge(
            wp_unslash($data['post_title']),
            wp_unslash($data['post_content']),
            wp_unslash($data['post_excerpt'])
        );
        $this->remember($judgement, wp_unslash($data['post_title']));
        if ($judgement->blocks) {
            $data['post_status'] = 'draft';
        }
        return $data;
    }

    /**
     * The block editor: an error leaves the post as it was, and the text stays in the editor.
     *
     * @param object $prepared the fields that are to change
     * @param WP_REST_Request $request
     * @return object|WP_Error
     */
    public function guardRest($prepared, $request)
    {
        if (is_wp_error($prepared)) {
            return $prepared;
        }
        $stored = empty($prepared->ID) ? null : get_post($prepared->ID);
        $field = function (string $name) use ($prepared, $stored): string {
            return (string) ($prepared->$name ?? ($stored->$name ?? ''));
        };
        if (!$this->concerns($field('post_type'), $field('post_status'))) {
            return $prepared;
        }
        $judgement = $this->judge($field('post_title'), $field('post_content'), $field('post_excerpt'));
        if ($judgement->blocks) {
            return new WP_Error('medlint_' . $judgement->verdict, $judgement->text(' '), [
                'status' => 400,
                'findings' => $judgement->lines,
            ]);
        }
        return $prepared;
    }

    private function concerns(string $type, string $status): bool
    {
        return in_array($type, $this->types(), true) && in_array($status, self::PUBLIC_STATUSES, true);
    }

    private function judge(string $title, string $content, string $excerpt): MedlintJudgement
    {
        $key = md5($title . "\0" . $content . "\0" . $excerpt);
        if (!isset($this->judged[$key])) {
            $this->judged[$key] = $this->gate()->judge([
                ['name' => 'Заголовок', 'text' => $title === '' ? '' : '<h1>' . $title . '</h1>', 'html' => true],
                ['name' => 'Отрывок', 'text' => $excerpt === '' ? '' : '<p>' . $excerpt . '</p>', 'html' => true],
                ['name' => 'Текст', 'text' => $content, 'html' => true],
            ], $this->facts());
        }
        return $this->judged[$key];
    }

    private function gate(): MedlintGate
    {
        $settings = $this->settings();
        $token = defined('MEDLINT_TOKEN') ? (string) MEDLINT_TOKEN : $settings['token'];
        $timeout = max(1.0, (float) $settings['timeout']);
        return new MedlintGate(
            new Medlint($settings['address'], $token, $timeout),
            $settings['unchecked'] !== 'warn'
        );
    }

    private function facts(): array
    {
        $settings = $this->settings();
        $facts = ['medium' => 'web', 'complete' => $settings['complete'] === 'yes'];
        foreach (['kind', 'object', 'audience'] as $name) {
            if ($settings[$name] !== '') {
                $facts[$name] = $settings[$name];
            }
        }
        return $facts;
    }

    private function settings(): array
    {
        $stored = get_option(self::OPTION, []);
        return array_merge(self::DEFAULTS, is_array($stored) ? $stored : []);
    }

    private function types(): array
    {
        return array_values(array_filter(array_map('trim', explode(',', $this->settings()['types']))));
    }

    /** Keeps what the editor is to see on the next page, after a redirect of WordPress. */
    private function remember(MedlintJudgement $judgement, string $title): void
    {
        $user = get_current_user_id();
        if ($judgement->headline === '') {
            return;
        }
        if ($user === 0) {
            // An import or a scheduled task: nobody looks at a page. Words of a text belong into no log.
            error_log('medlint, «' . $title . '»: ' . $judgement->headline);
            return;
        }
        set_transient(self::NOTICE . $user, [
            'blocks' => $judgement->blocks,
            'html' => $judgement->html(),
            'text' => $judgement->text(' '),
        ], self::NOTICE_SECONDS);
    }

    /** Returns what is to be shown to the present user, once. */
    private function notice(): ?array
    {
        $key = self::NOTICE . get_current_user_id();
        $notice = get_transient($key);
        delete_transient($key);
        return is_array($notice) ? $notice : null;
    }

    public function showNotice(): void
    {
        $screen = function_exists('get_current_screen') ? get_current_screen() : null;
        if ($screen && method_exists($screen, 'is_block_editor') && $screen->is_block_editor()) {
            // The block editor does not show such notices; its script asks for this one.
            return;
        }
        $notice = $this->notice();
        if ($notice !== null) {
            $class = $notice['blocks'] ? 'notice-error' : 'notice-warning';
            echo '<div class="notice ' . $class . ' is-dismissible"><p>' . $notice['html'] . '</p></div>';
        }
    }

    public function registerRoute(): void
    {
        register_rest_route('medlint/v1', '/notice', [
            'methods' => 'POST',
            'callback' => function () {
                return ['notice' => $this->notice()];
            },
            'permission_callback' => function () {
                return current_user_can('edit_posts');
            },
        ]);
    }

    public function addEditorScript(): void
    {
        wp_enqueue_script(
            'medlint-editor',
            plugins_url('medlint-editor.js', __FILE__),
            ['wp-api-fetch', 'wp-data', 'wp-editor', 'wp-notices'],
            '0.1.0',
            true
        );
    }

    public function registerSettings(): void
    {
        register_setting(self::OPTION, self::OPTION, ['sanitize_callback' => [$this, 'sanitize']]);
    }

    /** Keeps of a form what can be a setting; the token stays as it was where the field is empty. */
    public function sanitize($given): array
    {
        $before = $this->settings();
        $kept = [];
        foreach (self::DEFAULTS as $name => $default) {
            $value = is_array($given) && isset($given[$name]) ? trim((string) $given[$name]) : $default;
            if (isset(self::CHOICES[$name]) && !isset(self::CHOICES[$name][$value])) {
                $value = $default;
            }
            $kept[$name] = $value;
        }
        if (!preg_match('~^https?://[^\s/]+~', $kept['address'])) {
            $kept['address'] = $before['address'];
        }
        if ($kept['token'] === '') {
            $kept['token'] = $before['token'];
        }
        return $kept;
    }

    public function addPage(): void
    {
        add_options_page('medlint', 'medlint', 'manage_options', self::OPTION, [$this, 'showPage']);
    }

    public function showPage(): void
    {
        echo '<div class="wrap"><h1>Проверка медицинской рекламы (medlint)</h1><p>', esc_html($this->state()), '</p>';
        echo '<form method="post" action="options.php"><table class="form-table">';
        settings_fields(self::OPTION);
        $settings = $this->settings();
        foreach (self::LABELS as $name => $label) {
            $id = self::OPTION . '[' . $name . ']';
            echo '<tr><th><label for="', esc_attr($id), '">', esc_html($label), '</label></th><td>';
            if (isset(self::CHOICES[$name])) {
                echo '<select id="', esc_attr($id), '" name="', esc_attr($id), '">';
                foreach (self::CHOICES[$name] as $value => $words) {
                    $chosen = $value === $settings[$name] ? ' selected' : '';
                    echo '<option value="', esc_attr($value), '"', $chosen, '>', esc_html($words), '</option>';
                }
                echo '</select>';
            } elseif ($name === 'token') {
                $known = defined('MEDLINT_TOKEN') ? 'задан в wp-config.php' : ($settings[$name] === '' ? '' : 'задан');
                echo '<input type="password" autocomplete="off" id="', esc_attr($id), '" name="', esc_attr($id),
                    '" value="" placeholder="', esc_attr($known), '">';
            } else {
                echo '<input type="text" class="regular-text" id="', esc_attr($id), '" name="', esc_attr($id),
                    '" value="', esc_attr($settings[$name]), '">';
            }
            echo '</td></tr>';
        }
        echo '</table>';
        submit_button();
        echo '</form></div>';
    }

    private function state(): string
    {
        try {
            $settings = $this->settings();
            $health = (new Medlint($settings['address'], null, 3))->health();
            return "Сервер отвечает: medlint {$health['version']}, закон на {$health['asOf']}.";
        } catch (MedlintException $e) {
            return $e->getMessage();
        }
    }
}

(new MedlintCheckPlugin())->register();
