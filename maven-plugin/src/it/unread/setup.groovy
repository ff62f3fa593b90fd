// A picture that somebody saved as a text: no encoding makes words of it.
def bytes = new byte[4096]
new Random(7).nextBytes(bytes)
new File(basedir, 'src/main/content/poster.txt').bytes = bytes
return true
