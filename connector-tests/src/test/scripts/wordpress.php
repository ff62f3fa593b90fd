<?php
// As much of WordPress as the plugin touches, and the ways by which posts come to be saved. The plugin
// lies in the folder PLUGIN, installed as its guide says. Prints lines NAME=VALUE.

define('ABSPATH', __DIR__);
if (getenv('TOKEN_IN_CONFIG')) {
    define('MEDLINT_TOKEN', getenv('TOKEN_IN_CONFIG'));
}

final class WP_Error
{
    public $code;
    public $message;
    public $data;

    public function __construct(string $code, string $message, array $data)
    {
        $this->code = $code;
        $this->message = $message;
        $this->data = $data;
    }
}

final class Site
{
    public static $hooks = [];
    public static $options = [];
    public static $transients = [];
    public static $posts = [];
    public static $routes = [];
    public static $scripts = [];
    public static $user = 5;
}

function add_filter(string $hook, callable $call, int $priority = 10, int $accepted = 1): void
{
    Site::$hooks[$hook][] = [$call, $accepted];
}
function add_action(string $hook, callable $call, int $priority = 10, int $accepted = 1): void
{
    add_filter($hook, $call, $priority, $accepted);
}
function apply_filters(string $hook, $value, ...$more)
{
    foreach (Site::$hooks[$hook] ?? [] as list($call, $accepted)) {
        $value = $call(...array_slice(array_merge([$value], $more), 0, $accepted));
    }
    return $value;
}
function do_action(string $hook): void
{
    foreach (Site::$hooks[$hook] ?? [] as list($call)) {
        $call();
    }
}
function is_wp_error($thing): bool
{
    return $thing instanceof WP_Error;
}
function get_option(string $name, $default = false)
{
    return Site::$options[$name] ?? $default;
}
function get_post(int $id)
{
    return Site::$posts[$id] ?? null;
}
function wp_slash($value)
{
    return is_array($value) ? array_map('wp_slash', $value) : (is_string($value) ? addslashes($value) : $value);
}
function wp_unslash($value)
{
    return is_array($value) ? array_map('wp_unslash', $value) : (is_string($value) ? stripslashes($value) : $value);
}
function get_current_user_id(): int
{
    return Site::$user;
}
function current_user_can(string $what): bool
{
    return $what === 'edit_posts' && Site::$user !== 0;
}
function set_transient(string $name, $value, int $seconds): void
{
    Site::$transients[$name] = $value;
}
function get_transient(string $name)
{
    return Site::$transients[$name] ?? false;
}
function delete_transient(string $name): void
{
    unset(Site::$transients[$name]);
}
function register_rest_route(string $space, string $path, array $route): void
{
    Site::$routes["/$space$path"] = $route;
}
function register_setting(string $group, string $name, array $how): void
{
    add_filter("sanitize_option_$name", $how['sanitize_callback']);
}
function plugins_url(string $name, string $file): string
{
    return is_file(dirname($file) . '/' . $name) ? 'https://clinic.example/' . $name : 'missing';
}
function wp_enqueue_script(string $name, string $address): void
{
    Site::$scripts[$name] = $address;
}
function add_options_page(string $title, string $menu, string $who, string $slug, callable $page): void
{
    Site::$hooks["page $slug"][] = [$page, 0];
}
function esc_html(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES, 'UTF-8');
}
function esc_attr(string $text): string
{
    return esc_html($text);
}
function settings_fields(string $group): void
{
    echo '<input type="hidden" name="option_page" value="', $group, '">';
}
function submit_button(): void
{
    echo '<input type="submit">';
}

/** As wp_insert_post() does: the filter gets slashes, and what it returns is stored. */
function wp_insert_post(array $post): int
{
    $id = $post['ID'] ?? count(Site::$posts) + 1;
    $data = array_diff_key($post, ['ID' => 0]) + [
        'post_type' => 'post', 'post_status' => 'draft', 'post_title' => '', 'post_content' => '', 'post_excerpt' => '',
    ];
    $data = apply_filters('wp_insert_post_data', $data, $post);
    Site::$posts[$id] = (object) (wp_unslash($data) + ['ID' => $id]);
    return $id;
}

/** As the REST controller of posts does: only what was sent stands in the prepared post. */
function rest_save(array $sent)
{
    $type = $sent['post_type'] ?? Site::$posts[$sent['ID']]->post_type;
    $prepared = apply_filters("rest_pre_insert_$type", (object) $sent, new stdClass());
    if (is_wp_error($prepared)) {
        return $prepared;
    }
    $stored = isset($prepared->ID) ? (array) Site::$posts[$prepared->ID] : [];
    return wp_insert_post(wp_slash((array) $prepared + $stored));
}

function show(string $name, $value): void
{
    echo $name, '=', str_replace("\n", ' ', is_bool($value) ? ($value ? 'true' : 'false') : (string) $value), "\n";
}
function shown(string $hook): string
{
    ob_start();
    do_action($hook);
    return ob_get_clean();
}

Site::$options['medlint_check'] = json_decode(getenv('OPTIONS'), true);
require getenv('PLUGIN') . '/medlint-check.php';

$bad = '<!-- wp:paragraph --><p>Наш гель "Снегирь" <b>навсегда избавит от боли</b> & усталости.</p><!-- /wp:paragraph -->';
$good = '<p>Регистратура открыта с восьми утра.</p>';
$doubtful = '<p>У вас болит спина? Массаж делают по записи.</p>';

switch ($argv[1]) {
    case 'classic':
        $id = wp_insert_post(wp_slash(['post_title' => 'Новинка', 'post_content' => $bad, 'post_status' => 'publish']));
        show('status', Site::$posts[$id]->post_status);
        show('kept', Site::$posts[$id]->post_content === $bad);
        show('notice', shown('admin_notices'));
        show('again', shown('admin_notices'));
        $id = wp_insert_post(wp_slash(['post_title' => 'Навсегда избавит от боли', 'post_content' => $good, 'post_status' => 'future']));
        show('scheduled', Site::$posts[$id]->post_status);
        show('title', shown('admin_notices'));
        $id = wp_insert_post(wp_slash(['post_title' => 'Часы', 'post_content' => $good, 'post_status' => 'publish']));
        show('clean', Site::$posts[$id]->post_status);
        show('cleanNotice', shown('admin_notices'));
        $id = wp_insert_post(wp_slash(['post_title' => 'Новинка', 'post_content' => $bad, 'post_status' => 'draft']));
        show('draft', Site::$posts[$id]->post_status . shown('admin_notices'));
        $id = wp_insert_post(wp_slash(['post_type' => 'revision', 'post_content' => $bad, 'post_status' => 'inherit']));
        show('revision', Site::$posts[$id]->post_status . shown('admin_notices'));
        $id = wp_insert_post(wp_slash(['post_type' => 'product', 'post_content' => $bad, 'post_status' => 'publish']));
        show('other', Site::$posts[$id]->post_status . shown('admin_notices'));
        break;
    case 'rest':
        $answer = rest_save(['post_type' => 'post', 'post_title' => 'Новинка', 'post_content' => $bad, 'post_status' => 'publish']);
        show('code', $answer->code);
        show('http', $answer->data['status']);
        show('message', $answer->message);
        show('findings', count($answer->data['findings']));
        show('saved', count(Site::$posts));
        show('notice', shown('admin_notices'));
        $id = rest_save(['post_type' => 'post', 'post_title' => 'Новинка', 'post_content' => $bad, 'post_status' => 'draft']);
        show('draft', Site::$posts[$id]->post_status);
        $answer = rest_save(['ID' => $id, 'post_status' => 'publish']);
        show('publishOnly', is_wp_error($answer) ? Site::$posts[$id]->post_status : 'published');
        rest_save(['ID' => $id, 'post_content' => $good, 'post_status' => 'publish']);
        show('corrected', Site::$posts[$id]->post_status);
        $answer = rest_save(['ID' => $id, 'post_content' => $bad]);
        show('live', is_wp_error($answer) && Site::$posts[$id]->post_content === $good);
        $before = new WP_Error('other', 'Чужая ошибка', []);
        show('others', apply_filters('rest_pre_insert_post', $before, new stdClass())->code);
        break;
    case 'warned':
        do_action('rest_api_init');
        $id = rest_save(['post_type' => 'post', 'post_title' => 'Массаж', 'post_content' => $doubtful, 'post_status' => 'publish']);
        show('status', is_wp_error($id) ? $id->message : Site::$posts[$id]->post_status);
        $route = Site::$routes['/medlint/v1/notice'];
        show('allowed', $route['permission_callback']());
        $notice = $route['callback']()['notice'];
        show('blocks', $notice['blocks']);
        show('text', $notice['text']);
        show('once', json_encode($route['callback']()));
        Site::$user = 0;
        show('stranger', $route['permission_callback']());
        do_action('enqueue_block_editor_assets');
        show('script', Site::$scripts['medlint-editor']);
        break;
    case 'unchecked':
        $answer = rest_save(['post_type' => 'post', 'post_title' => 'Часы', 'post_content' => getenv('CONTENT') ?: $good, 'post_status' => 'publish']);
        show('rest', is_wp_error($answer) ? $answer->code . ' ' . $answer->message : Site::$posts[$answer]->post_status);
        Site::$transients = [];
        $id = wp_insert_post(wp_slash(['post_title' => 'Часы', 'post_content' => getenv('CONTENT') ?: $good, 'post_status' => 'publish']));
        show('classic', Site::$posts[$id]->post_status);
        show('notice', shown('admin_notices'));
        break;
    case 'nobody':
        Site::$user = 0;
        ini_set('error_log', getenv('PLUGIN') . '/errors.txt');
        $id = wp_insert_post(wp_slash(['post_title' => 'Из выгрузки', 'post_content' => $bad, 'post_status' => 'publish']));
        show('status', Site::$posts[$id]->post_status);
        show('log', file_get_contents(getenv('PLUGIN') . '/errors.txt'));
        show('kept', count(Site::$transients));
        break;
    case 'settings':
        do_action('admin_init');
        do_action('admin_menu');
        $form = ['address' => ' https://medlint.clinic.example ', 'token' => '', 'types' => 'post, page, service',
            'kind' => 'nonsense', 'object' => 'service', 'audience' => 'public', 'unchecked' => 'warn', 'timeout' => '5'];
        $kept = apply_filters('sanitize_option_medlint_check', $form);
        show('kept', json_encode($kept, JSON_UNESCAPED_SLASHES));
        $form['address'] = 'javascript:alert(1)';
        $form['token'] = 'new';
        $kept = apply_filters('sanitize_option_medlint_check', $form);
        show('address', $kept['address']);
        show('token', $kept['token']);
        $page = shown('page medlint_check');
        show('state', preg_match('~Сервер отвечает: medlint \S+, закон на 2026-11-22\.~u', $page) === 1);
        show('shows the token', strpos($page, Site::$options['medlint_check']['token']) !== false);
        show('chosen', preg_match_all('~ selected>~', $page));
        break;
}
