foreach (var answer in Acme.Answers.All())
{
    System.Console.WriteLine(answer);
}
