// What a site generator would have left here.
def folder = new File(basedir, 'target/site-content')
folder.mkdirs()
new File(folder, 'massage.html').setText(
    '<meta name="medlint:object" content="service">' +
    '<h1>Массаж спины</h1><p>Имеются противопоказания, необходима консультация специалиста.</p>',
    'UTF-8')
return true
