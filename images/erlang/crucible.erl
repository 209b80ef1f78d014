%% Compiles the program's files, so that mistakes are known with their places, and runs what was compiled.
-module(crucible).
-export([compile/0, check_elixir/0, run/0]).

-define(FOLDER, "/tmp/ebin").

%% Compiles all files that are named. A file without -module(...) is a module of its name that exports everything, as
%% programs of escript are.
compile() ->
    utf8(),
    ok = filelib:ensure_path(?FOLDER),
    finish_checked([compile(Path) || Path <- init:get_plain_arguments()]).

compile(Path) ->
    Includes = filename:dirname(Path),
    {ok, Forms} = epp:parse_file(Path, [{includes, [Includes]}, {location, {1, 1}}]),
    case compile:forms(named(Forms, Path), [return_errors, return_warnings, {i, Includes}]) of
        {ok, Module, Binary, Warnings} ->
            tell("warning", Warnings),
            ok = file:write_file(filename:join(?FOLDER, atom_to_list(Module) ++ ".beam"), Binary),
            true;
        {error, Errors, Warnings} ->
            tell("error", Errors),
            tell("warning", Warnings),
            false
    end.

named([File | Rest] = Forms, Path) ->
    case lists:keymember(module, 3, Forms) of
        true ->
            Forms;
        false ->
            Exports = {attribute, {1, 1}, compile, [export_all, nowarn_export_all]},
            [File, {attribute, {1, 1}, module, module(Path)}, Exports | Rest]
    end.

module(Path) -> list_to_atom(filename:rootname(filename:basename(Path))).

tell(Severity, Messages) ->
    [tell(File, place(Place), Severity, Format:format_error(What)) || {File, Items} <- Messages, {Place, Format, What} <- Items].

tell(File, {Line, Column}, Severity, Message) ->
    io:format(standard_error, "~ts:~b:~b: ~s: ~ts~n", [File, Line, Column, Severity, Message]).

place({Line, Column}) -> {Line, Column};
place(Line) when is_integer(Line) -> {Line, 1};
place(none) -> {1, 1}.

%% Reads all files that are named as Elixir, without running them.
check_elixir() ->
    utf8(),
    {ok, _} = application:ensure_all_started(elixir),
    finish_checked([check_elixir(Path) || Path <- init:get_plain_arguments()]).

check_elixir(Path) ->
    {ok, Text} = file:read_file(Path),
    case 'Elixir.Code':string_to_quoted(Text, [{file, unicode:characters_to_binary(Path)}]) of
        {ok, _} ->
            true;
        {error, {Place, Message, Token}} ->
            Whole = case Message of {Before, After} -> [Before, Token, After]; _ -> [Message, Token] end,
            {line, Line} = lists:keyfind(line, 1, Place),
            tell(Path, {Line, proplists:get_value(column, Place, 1)}, "error", string:replace(Whole, "\n", " ", all)),
            false
    end.

%% Calls main/1 with the arguments, main/0 or start/0 of the module that is named as its file is: the first argument.
run() ->
    utf8(),
    [Path | Arguments] = init:get_plain_arguments(),
    code:add_patha(?FOLDER),
    Module = module(Path),
    code:ensure_loaded(Module),
    Calls = [{main, [Arguments]}, {main, []}, {start, []}],
    case [Call || {Name, Given} = Call <- Calls, erlang:function_exported(Module, Name, length(Given))] of
        [{Name, Given} | _] ->
            call(Module, Name, Given);
        [] ->
            io:format(standard_error, "~ts has neither main/1 nor main/0 nor start/0 for all to see.~n", [Path]),
            finish(1)
    end.

call(Module, Name, Arguments) ->
    try apply(Module, Name, Arguments) of
        _ -> finish(0)
    catch
        Class:Reason:Trace ->
            Own = [Frame || {M, _, _, _} = Frame <- Trace, M =/= ?MODULE, M =/= init],
            io:format(standard_error, "~ts~n", [erl_error:format_exception(Class, Reason, Own)]),
            finish(1)
    end.

utf8() ->
    [ok = io:setopts(Device, [{encoding, unicode}]) || Device <- [standard_io, standard_error]].

finish_checked(Results) ->
    finish(case lists:all(fun(IsRight) -> IsRight end, Results) of true -> 0; false -> 1 end).

%% Ends when everything that was printed has been written.
finish(Code) ->
    init:stop(Code),
    timer:sleep(infinity).
