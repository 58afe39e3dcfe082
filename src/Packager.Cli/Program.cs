System.Console.WriteLine("packager");
