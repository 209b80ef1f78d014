<?php

// Reads the program's files and says where they are no PHP, without running them.
$isRight = true;
foreach (array_slice($argv, 1) as $path) {
    try {
        token_get_all(file_get_contents($path), TOKEN_PARSE);
    } catch (ParseError $error) {
        $isRight = false;
        fwrite(STDERR, "{$path}:{$error->getLine()}: {$error->getMessage()}\n");
    }
}
exit($isRight ? 0 : 1);
