grammar RuleFile; file : EOF ; X: . ;
