# terraform -chdir=terraform init, plan, apply
terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
  backend "s3" {
    bucket       = "greeting-terraform-state"
    key          = "greeting.tfstate"
    region       = "us-east-1"
    use_lockfile = true
  }
}

provider "aws" {
  region = "us-east-1"
}

resource "aws_lambda_function" "greeting" {
  function_name    = "greeting"
  filename         = "../build/function.zip"
  source_code_hash = filebase64sha256("../build/function.zip")
  handler          = "index.handler"
  runtime          = "nodejs24.x"
  architectures    = ["arm64"]
  memory_size      = 128
  timeout          = 3
  role             = aws_iam_role.greeting.arn
}

resource "aws_iam_role" "greeting" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "logs" {
  role = aws_iam_role.greeting.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.greeting.arn}:*"
    }]
  })
}

resource "aws_cloudwatch_log_group" "greeting" {
  name              = "/aws/lambda/greeting"
  retention_in_days = 7
}

resource "aws_lambda_function_url" "greeting" {
  function_name      = aws_lambda_function.greeting.function_name
  authorization_type = "AWS_IAM"
}

output "url" {
  value = aws_lambda_function_url.greeting.function_url
}
