@echo off
rem Runs medlint with the Java that lies beside it. Written with care, but not tried on Windows yet.
rem
rem   MEDLINT_JAVA_OPTS   further options of the virtual machine, such as -Xmx4g
setlocal DisableDelayedExpansion
set "options=-Xshare:auto -Xlog:disable -Xlog:all=error:stderr -XX:-UsePerfData -XX:+UseSerialGC -Xmn32m"
rem A server has many texts at a time.
if "%~1"=="serve" set "options=%options% -Xmn128m"
rem An editor's first findings are waited for; they lead to pages about rules.
if "%~1"=="lsp" set options=%options% -XX:TieredStopAtLevel=1 "-Dmedlint.pages=%~dp0..\docs\rules"
rem Reports are UTF-8: the console is told so, and told back at the end.
set "page="
for /f "tokens=2 delims=:" %%p in ('chcp 2^>nul') do set "page=%%p"
if defined page set "page=%page:.=%"
if defined page chcp 65001 >nul
"%~dp0..\runtime\bin\java.exe" %options% -cp /nonexistent %MEDLINT_JAVA_OPTS% dev.medlint.cli.Main %*
set "code=%ERRORLEVEL%"
if defined page chcp %page% >nul
exit /b %code%
