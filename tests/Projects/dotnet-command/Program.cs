System.Console.WriteLine("hello from greet");
