/**
 * A rule file: one rule, what it looks for, and its examples. Every keyword has a Russian and an
 * English spelling. The other entries: {@code signFile} reads a sign of a fact, {@code listEntry} a
 * line of a word list.
 */
grammar RuleFile;

file : RULE id=NAME header* clause+ example* EOF ;

signFile : SIGN id=NAME signHeader* clause+ signExample* EOF ;

signHeader
  : TELLS condition                                   # tells
  | WEIGHT level=NAME                                 # weight
  ;

header
  : PROVISION provisionGroup (',' provisionGroup)*    # provision
  | SEVERITY level=NAME                               # severity
  | CONFIDENCE level=NAME                             # confidence
  | TITLE text                                        # title
  | MESSAGE text                                      # message
  | ADVICE text                                       # advice
  | WHY text                                          # why
  | FORMERLY NAME (',' NAME)*                         # formerly
  | WHEN limit (',' limit)*                           # when
  | OVERRIDES NAME (',' NAME)*                        # overrides
  | REWRITE ('(' condition (',' condition)* ')')? text # rewrite
  ;

provisionGroup : REF ('|' REF)* ;
limit : certainty=NAME? condition ;
condition : fact=NAME (EQ | NEQ) NAME ('|' NAME)* ;
text : STRING ('/' STRING)? ;

clause
  : FIND query                                        # find
  | ABSENT query                                      # absent
  | PAGE pageTest (',' pageTest)*                     # page
  | UNLESS pattern                                    # unlessSentence
  | UNLESS_OVER pattern                               # unlessOver
  | UNLESS_NEAR INT pattern                           # unlessNear
  | UNLESS_BEFORE INT pattern                         # unlessBefore
  | UNLESS_AFTER INT pattern                          # unlessAfter
  | UNLESS_BLOCK pattern                              # unlessBlock
  | UNLESS_DOCUMENT pattern                           # unlessDocument
  | UNLESS_INSIDE NAME (',' NAME)*                    # unlessInside
  | INSIDE NAME (',' NAME)*                           # inside
  | (SPEAKER | UNLESS_SPEAKER) NAME ('|' NAME)*       # speaker
  | (ADDRESSEE | UNLESS_ADDRESSEE) NAME ('|' NAME)*   # addressee
  ;

/** What is asked of a fact of the page: «нет $форма», «$дата-обновления старше 24 месяцев». */
pageTest : no=NAME? '$' fact=NAME pageRelation? ;
pageRelation
  : relation=(EQ | NEQ | NAME)
    ( INT unit=NAME?
    | '$' other=NAME
    | '@' list=NAME
    | day=DATE
    | values+=(NAME | STRING) ('|' values+=(NAME | STRING))* )
  ;

query : scope=NAME INT? pattern part* ;
part
  : THEN pattern                                      # then
  | WITH pattern                                      # with
  ;

pattern  : sequence ('|' sequence)* ;
sequence : item+ ;
item     : atom ('?' | '+')? ;
atom
  : NAME features?                                    # lemma
  | STRING features?                                  # exact
  | '@' NAME features?                                # list
  | REGEX                                             # regex
  | (APART | '<') feature+ '>'                        # any
  | '$' NAME                                          # fact
  | '..' INT                                          # gap
  | '!' atom                                          # not
  | '^'                                               # start
  | '(' pattern ')'                                   # group
  | AGREE pattern ')'                                 # agree
  | '{' NAME EQ pattern '}'                           # capture
  ;
features : '<' feature+ '>' ;
feature  : '!'? NAME ;

example : kind=(VIOLATION | ALLOWED | KNOWN_MISS) ('(' given (',' given)* ')')? exampleText (ARROW instead=STRING)? ;
given : condition | word=NAME EQ day=DATE | except=NAME NAME ('|' NAME)* ;
signExample : kind=(EXAMPLE | COUNTER) exampleText ;
exampleText : FILE? STRING | HEREDOC ;

listEntry : pattern EOF ;

RULE            : 'правило:'     | 'rule:' ;
PROVISION       : 'норма:'       | 'provision:' ;
SEVERITY        : 'важность:'    | 'severity:' ;
CONFIDENCE      : 'уверенность:' | 'confidence:' ;
TITLE           : 'название:'    | 'title:' ;
MESSAGE         : 'сообщение:'   | 'message:' ;
ADVICE          : 'совет:'       | 'advice:' ;
WHY             : 'почему:'      | 'why:' ;
FORMERLY        : 'прежде:'      | 'formerly:' ;
WHEN            : 'когда:'       | 'when:' ;
OVERRIDES       : 'отменяет:'    | 'overrides:' ;
REWRITE         : 'замена:'      | 'rewrite:' ;
FIND            : 'искать:'      | 'find:' ;
ABSENT          : 'нет:'         | 'absent:' ;
PAGE            : 'страница:'    | 'page:' ;
THEN            : 'далее:'       | 'then:' ;
WITH            : 'вместе:'      | 'with:' ;
UNLESS          : 'кроме:'       | 'unless:' ;
UNLESS_OVER     : 'кроме поверх:'   | 'unless over:' ;
UNLESS_NEAR     : 'кроме рядом:'    | 'unless near:' ;
UNLESS_BEFORE   : 'кроме перед:'    | 'unless before:' ;
UNLESS_AFTER    : 'кроме после:'    | 'unless after:' ;
UNLESS_BLOCK    : 'кроме блок:'     | 'unless block:' ;
UNLESS_DOCUMENT : 'кроме документ:' | 'unless document:' ;
UNLESS_INSIDE   : 'кроме внутри:'   | 'unless inside:' ;
INSIDE          : 'внутри:'      | 'inside:' ;
SPEAKER         : 'говорит:'     | 'speaker:' ;
ADDRESSEE       : 'кому:'        | 'addressee:' ;
UNLESS_SPEAKER   : 'кроме говорит:' | 'unless speaker:' ;
UNLESS_ADDRESSEE : 'кроме кому:'    | 'unless addressee:' ;
VIOLATION       : 'нарушение:'   | 'violation:' ;
ALLOWED         : 'допустимо:'   | 'allowed:' ;
KNOWN_MISS      : 'пропуск:'     | 'known-miss:' ;
SIGN            : 'признак:'     | 'sign:' ;
TELLS           : 'указывает:'   | 'tells:' ;
WEIGHT          : 'сила:'        | 'weight:' ;
EXAMPLE         : 'пример:'      | 'example:' ;
COUNTER         : 'не пример:'   | 'counter:' ;
FILE            : 'файл:'        | 'file:' ;

/** With its bracket, so that the word by itself stays a word. */
AGREE   : ('согласовано' | 'agree') [ \t]* '(' ;

/** A misspelt keyword must be an error of its own, or it would be read as a word of the pattern above it. */
UNKNOWN : [\p{L}] [\p{L}\p{M}\p{Nd}-]* ':' ;

/** A provision: {@code 38-fz:24:1:2} is act, article, part, point. */
REF     : [\p{L}\p{Nd}] [\p{L}\p{Nd}-]* (':' [\p{L}\p{Nd}] [\p{L}\p{Nd}.-]*)+ ('#' [\p{L}\p{Nd}-]+)? ;
DATE    : [0-9] [0-9] [0-9] [0-9] '-' [0-9] [0-9] '-' [0-9] [0-9] ;
INT     : [0-9]+ ;
NAME    : [\p{L}] [\p{L}\p{M}\p{Nd}-]* | [1-3] [\p{L}]+ ;
HEREDOC : '"""' .*? '"""' ;
STRING  : '"' ~["\r\n]* '"' ;
REGEX   : '/' ~[/\r\n \t]+ '/' ;
ARROW   : '->' ;
EQ      : '=' ;
NEQ     : '!=' ;
COMMENT : '#' ~[\r\n]* -> skip ;
SPACE   : [ \t\r\n\uFEFF]+ -> skip ;
/** After a space, features are a word of their own and not those of the word before them. */
APART   : [ \t\r\n\uFEFF]+ '<' ;
OTHER   : . ;
