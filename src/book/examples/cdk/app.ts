// npx cdk deploy --app 'node cdk/app.ts'
import { App, CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Architecture, Code, Function, FunctionUrlAuthType, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';

const stack = new Stack(new App(), 'greeting');

const logGroup = new LogGroup(stack, 'Logs', {
  logGroupName: '/aws/lambda/greeting',
  retention: RetentionDays.ONE_WEEK,
  removalPolicy: RemovalPolicy.DESTROY,
});

const greeting = new Function(stack, 'Greeting', {
  functionName: 'greeting',
  code: Code.fromAsset('build/function.zip'),
  handler: 'index.handler',
  runtime: Runtime.NODEJS_24_X,
  architecture: Architecture.ARM_64,
  memorySize: 128,
  timeout: Duration.seconds(3),
  logGroup,
});

const { url } = greeting.addFunctionUrl({ authType: FunctionUrlAuthType.AWS_IAM });
new CfnOutput(stack, 'Url', { value: url });
