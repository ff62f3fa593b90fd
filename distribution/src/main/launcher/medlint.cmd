@echo off
rem Runs medlint with the Java that is installed. Written with care, but not tried on Windows yet.
rem
rem   JAVA_HOME           the Java to use (17 or newer); else java from PATH
rem   MEDLINT_JAVA_OPTS   further options of the virtual machine, such as -Xmx4g
setlocal DisableDelayedExpansion
set "lib=%~dp0..\lib"
set "java=java.exe"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME (
  if not exist "%java%" (
    echo medlint: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it. Correct or unset JAVA_HOME. 1>&2
    exit /b 2
  )
) else (
  where /q java.exe
  if errorlevel 1 (
    echo medlint: There is no Java. Install JDK 17 or newer, or take the image that brings its own. 1>&2
    exit /b 2
  )
)
set "options=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData -XX:+UseSerialGC -Xmn32m"
rem A server has many texts at a time.
if "%~1"=="serve" set "options=%options% -Xmn128m"
rem An editor's first findings are waited for; they lead to pages about rules.
if "%~1"=="lsp" set options=%options% -XX:TieredStopAtLevel=1 "-Dmedlint.pages=%~dp0..\docs\rules"
rem JDK 19 and newer make the archive of classes by themselves; older ones pass over the option.
set "archive="
if defined LOCALAPPDATA set "archive=%LOCALAPPDATA%\medlint\medlint.jsa"
if defined archive if not exist "%LOCALAPPDATA%\medlint" mkdir "%LOCALAPPDATA%\medlint" 2>nul
if defined archive set options=%options% -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%archive%"
rem Reports are UTF-8: the console is told so, and told back at the end.
set "page="
for /f "tokens=2 delims=:" %%p in ('chcp 2^>nul') do set "page=%%p"
if defined page set "page=%page:.=%"
if defined page chcp 65001 >nul
"%java%" %options% "-Dmedlint.data=%lib%\medlint-data.jar" "-Xbootclasspath/a:%lib%\medlint-data.jar;%lib%\medlint-start.jar;%lib%\medlint.jar" %MEDLINT_JAVA_OPTS% dev.medlint.cli.Main %*
set "code=%ERRORLEVEL%"
if defined page chcp %page% >nul
exit /b %code%
