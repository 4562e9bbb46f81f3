open SelfEval

[<EntryPoint>]
let main args =
    let scorer = Scorer(RuleBooks.Lusong2023)
    let form = EvaluationFile.Load(args[0])
    let card = scorer.Score form
    match Option.ofNullable card.Total with
    | Some total -> printfn "%M %s" total card.Grade
    | None -> printfn "none"
    for row in card.Indicators do
        match row.Outcome with
        | ScoreOutcome.Scored -> printfn "%s %M" row.Name row.Score.Value
        | _ -> printfn "%s -" row.Name
    match EvaluationFile.TryParse("{}", "f") with
    | true, _, _ -> 1
    | false, _, diagnostics -> if form = EvaluationFile.Load(args[0]) && diagnostics.Count > 0 then 0 else 2
